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

/**
 * Signs, codes before a number, and units soon after one or its scale, as in "a billion dollars". What exactly may
 * stand between is left open: each word that may or may not be there doubles the code that a pattern becomes.
 */
const MARKS = new RegExp(
  `[$€£¥₩₹]|\\brs\\.?\\s?\\d|${UNIT}\\s?\\d|(?:\\d|[mb]il|mrd|mio).{0,24}?(?:[\\u3040-\\u9fff\\uac00-\\ud7a3]|(?<![a-zа-я])${UNIT})`,
  'i',
);
