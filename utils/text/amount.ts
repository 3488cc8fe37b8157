/**
 * Whether a text may state an amount of money or coins: never false for what `quantities` finds, and so
 * small that a page can carry it.
 */
export function mayStateAmount(text: string): boolean {
  return MARKS.test(text);
}

/** What the words of units begin with. */
const UNIT =
  '(?:us[dc]|u\\.?s\\.? d|d[oó]l|долл|eur|евро|pound|gbp|yen|jpy|r[uo]u?p|рупи|inr|twd|nt |won|krw|btc|bitc|битк|eth|[eé]ter|эфир|xem|nem|tether)';
/** A number with its scale, or a scale alone, as in "a billion dollars". */
const SCALED = '(?:\\d[\\s-]?\\p{L}{0,12}|[mb]il\\p{L}*|mrd|mio)\\.?[\\s-]?';

/** East Asian units are characters soon after a number; the others are words right after it or codes before it. */
const MARKS = new RegExp(
  `[$€£¥₩₹]|\\brs\\.?\\s?\\d|(?:\\d|[mb]il|mrd|mio).{0,14}?[\\u3040-\\u9fff\\uac00-\\ud7a3]|${SCALED}(?:of |de |d['’])?(?:US-)?${UNIT}|${UNIT}\\s?\\d`,
  'iu',
);
