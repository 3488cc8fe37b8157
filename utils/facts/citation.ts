import type { Words } from '../words/types';
import type { FigureView } from './types';

/** A figure with its source in one line, to paste into a text; says so where it was since revised. */
export function citation(figure: FigureView, about: string, words: Words): string {
  const { source, quotedBy } = figure;
  const what = figure.period ? `${figure.value} (${figure.period})` : figure.value;
  const since = figure.badges.includes('superseded') ? `, ${words.say('badge_superseded')}` : '';
  const who = [source.publisher, source.published ?? figure.asOf].filter(Boolean).join(', ');
  const through = quotedBy ? `, ${words.say('asQuotedBy', { publisher: quotedBy.publisher })}` : '';
  const url = quotedBy?.url ?? source.url;
  return `${about}: ${what}${since}. ${who}${through}.${url ? ` ${url}` : ''}`;
}
