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

/** A line break alone ends none: in a page's source it is a space. */
const SENTENCE_END = /[.!?…]["'”’)]?\s|[。！？]|\n\s*\n/g;

/** The sentence around a span; a text without full stops is one sentence. */
export function sentenceOf(text: string, span: Span): Span {
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const at = match.index + match[0].length;
    if (at <= span.start) start = at;
    else if (match.index >= span.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}
