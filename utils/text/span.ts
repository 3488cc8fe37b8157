import { matchesOf } from './matches';

/** Half-open range of UTF-16 code units in a text. */
export interface Span {
  start: number;
  end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Units between two spans; 0 when they touch or overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

/**
 * A line break alone ends none: in a page's source it is a space. A bullet begins one. After "Mr.", "U.S." or
 * "Mio." a sentence goes on.
 */
const SENTENCE_END =
  /(?:[!?…]|(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nr|ca|vs|approx|Mio|Mrd|U\.?[SNK]|D\.C|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\s(?:млн|млрд|долл|тыс))\.)["'”’)]?\s|[。！？]|\n\s*\n|\n(?=[^\S\n]*[•▪‣*–-]\s)/g;

/** No sentence is longer, in UTF-16 units to each side: a page's text can be one endless line. */
const LONGEST = 1500;

/** The sentence around a span; a text without full stops is one sentence. */
export function sentenceOf(text: string, span: Span): Span {
  const from = Math.max(0, span.start - LONGEST);
  let start = from;
  let end = Math.min(text.length, span.end + LONGEST);
  for (const match of text.slice(from, end).matchAll(SENTENCE_END)) {
    const at = from + match.index + match[0].length;
    if (at <= span.start) start = at;
    else if (from + match.index >= span.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** As `sentenceOf`, where the text's sentences are known already. */
export function sentenceIn(sentences: readonly Span[], span: Span): Span {
  const first = sentences[indexOf(sentences, span.start)];
  const last = sentences[indexOf(sentences, Math.max(span.start, span.end - 1))];
  return {
    start: Math.max(first?.start ?? 0, span.start - LONGEST),
    end: Math.min(last?.end ?? span.end, span.end + LONGEST),
  };
}

/** Index of the sentence that holds an offset; they stand in order and without gaps. */
function indexOf(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All sentences of a text, in order and without gaps; read once from the front. */
export function sentencesOf(text: string): Span[] {
  const all: Span[] = [];
  let start = 0;
  for (const match of matchesOf(SENTENCE_END, text)) {
    const end = match.index + match[0].length;
    all.push({ start, end });
    start = end;
  }
  if (start < text.length) all.push({ start, end: text.length });
  return all;
}

/** A comma before a year belongs to a date. */
const CLAUSE_END = /[,;:]\s(?!(?:19|20)\d\d)|\s(?:and|und|et|y|и)\s|[、，；]/gu;

/** The parts of a sentence between commas and "and"; a sentence without any is one. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let { start } = sentence;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_END)) {
    const end = sentence.start + match.index;
    clauses.push({ start, end });
    start = end + match[0].length;
  }
  return [...clauses, { start, end: sentence.end }];
}
