import { decodeFilter, PageProbe } from '../../mentions/filter';
import { commonWords } from '../commonWords';
import type { NamedPage } from '../run/coldPages';
import { Chance } from './chance';

const SEED = 1;
/** Every so many paragraphs a list, and every so many words one in bold, as pages have them. */
const LIST = 8;
const BOLD = 15;
const SENTENCES = 4;
const SHORTEST = 6;
const LONGEST = 20;
const FINE = 2 ** 24;

/** A page of so many UTF-16 units of words that no name of the filter begins with, the same for the same filter. */
export function neutralPage(length: number, filter: string): NamedPage {
  const chance = new Chance(SEED);
  const probe = new PageProbe(decodeFilter(filter));
  const words = shuffled(commonWords(), chance).filter(
    (word) => !probe.probe(`${word} ${capitalised(word)}`),
  );
  const parts = ['<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>'];
  for (let at = 0, size = 0; size < length; at++) {
    const inside = paragraph(words, chance);
    parts.push(at % LIST === 0 ? `<ul><li>${inside}</li></ul>` : `<p>${inside}</p>`);
    size += parts.at(-1)?.length ?? 0;
  }
  return { name: 'long.html', html: parts.join('\n') };
}

function shuffled(words: readonly string[], chance: Chance): string[] {
  return words
    .map((word) => ({ word, at: chance.below(FINE) }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

function paragraph(words: readonly string[], chance: Chance): string {
  return Array.from({ length: SENTENCES }, () => sentence(words, chance)).join(' ');
}

function sentence(words: readonly string[], chance: Chance): string {
  const length = SHORTEST + chance.below(LONGEST - SHORTEST);
  const drawn = Array.from({ length }, (_, at) => {
    const word = wordOf(words, chance);
    const text = at === 0 ? capitalised(word) : word;
    return chance.below(BOLD) === 0 ? `<b>${text}</b>` : text;
  });
  return `${drawn.join(' ')}.`;
}

/** Few words are frequent and most are rare, as in any language: one of rank r comes once where the first comes r times. */
function wordOf(words: readonly string[], chance: Chance): string {
  const rank = words.length ** (chance.below(FINE) / FINE);
  return words[Math.floor(rank) - 1] ?? '';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
