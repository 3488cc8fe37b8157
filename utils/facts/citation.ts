import type { FigureView } from './types';

/** A figure with its source in one line, to paste into a text. */
export function citation(figure: FigureView, about: string): string {
  const { source, quotedBy } = figure;
  const what = figure.period ? `${figure.value} (${figure.period})` : figure.value;
  const who = [source.publisher, source.published ?? figure.asOf].filter(Boolean).join(', ');
  const through = quotedBy ? `, as quoted by ${quotedBy.publisher}` : '';
  const url = quotedBy?.url ?? source.url;
  return `${about}: ${what}. ${who}${through}.${url ? ` ${url}` : ''}`;
}
