import { foldWordByRule, SKIP } from './foldRules';
import { isWordCode, remembered } from './foldUnit';
import { isUnspaced } from './script';

/** A word as the page filter knows it. In unspaced scripts every character is one. */
export interface Word {
  /** 32 bits. */
  hash: number;
  /** Hashes of the words that this one may be a form of: "Bybits", «Кимом». */
  stems: readonly number[];
  /** In letters. */
  length: number;
  /** It does not begin with a small Latin letter. */
  isCapital: boolean;
}

/** A name of fewer letters has neither plural nor case endings: too many other words begin with it. */
export const SHORTEST_INFLECTED = 5;

const { imul } = Math;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SMALL_S = 0x73;
/** This bit makes letters of ASCII small; digits have it. */
const SMALL = 0x20;
/** Of these, even an underscore is part of one word. */
const PLAIN = /^\w+$/;
/** Letters that a Russian name may get at its end, as in «ами». */
const LONGEST_ENDING = 3;

/** One hash of words in a row, from that of the words before the last one. */
export function joinHashes(before: number, word: number): number {
  return finish(imul(before ^ (word >>> 16) ^ (word << 7), PRIME));
}

/**
 * Whether no word of a run can be one of those that `has` knows by their hashes; of what is not all ASCII it says
 * nothing. Nearly all words of a page are met here, each once, by code that the engine has not compiled: so it makes
 * nothing and calls little.
 */
export function isStrange(run: string, has: (hash: number) => boolean): boolean {
  let state = SEED;
  let before = SEED;
  let unit = 0;
  for (let at = 0, { length } = run; at < length; at++) {
    unit = run.charCodeAt(at) | SMALL;
    if (unit >= 0x80) return false;
    before = state;
    state = imul(state ^ unit, PRIME);
  }
  return !has(finish(state)) && (unit !== SMALL_S || !has(finish(before)));
}

const foldWordUnit = remembered(foldWordByRule, []);

/** The words of a run, i.e. of a text without common marks and spaces; nearly always one. */
export function wordsOf(run: string): Word[] {
  const isPlain = PLAIN.test(run);
  const words: Word[] = [];
  let codes: number[] = [];
  let first = 0;
  const end = (): void => {
    const { length } = codes;
    if (length > 0)
      words.push({
        hash: hashOf(codes),
        stems: stemsOf(codes),
        length,
        isCapital: first < 0x61 || first > 0x7a,
      });
    codes = [];
  };
  for (let at = 0; at < run.length; at++) {
    const unit = run.charCodeAt(at);
    const code = isPlain ? unit | SMALL : foldWordUnit(unit);
    if (code === SKIP) continue;
    const isAlone = isUnspaced(code);
    const isWord = isPlain || isWordCode(code);
    if (isAlone || !isWord) end();
    if (!isWord) continue;
    if (codes.length === 0) first = unit;
    codes.push(code);
    if (isAlone) end();
  }
  end();
  return words;
}

function stemsOf(codes: readonly number[]): readonly number[] {
  const last = codes.at(-1) ?? 0;
  const longest = isCyrillic(last) ? LONGEST_ENDING : last === SMALL_S ? 1 : 0;
  const stems: number[] = [];
  for (let cut = 1; cut <= longest && codes.length > cut; cut++)
    stems.push(hashOf(codes.slice(0, -cut)));
  return stems;
}

/** FNV-1a, a code unit at a time. */
function hashOf(codes: readonly number[]): number {
  return finish(codes.reduce((state, code) => imul(state ^ code, PRIME), SEED));
}

/** Spreads the bits, since tables are addressed by the high ones. */
function finish(state: number): number {
  const mixed = imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function isCyrillic(code: number): boolean {
  return code >= 0x0400 && code < 0x0530;
}
