/**
 * Whether a text may state an amount of money or coins: never false for what `quantities` finds, and so
 * small that a page can carry it. One pattern for all would be 70 KB of machine code in the page.
 */
export function mayStateAmount(text: string): boolean {
  if (SIGN.test(text)) return true;
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const end = index + unit.length;
    if (SCALED.test(text.slice(Math.max(0, index - REACH), index))) return true;
    if (/^\s?\d/.test(text.slice(end, end + 2))) return true;
  }
  return false;
}

/** Signs of money; East Asian units are characters soon after a number. */
const SIGN = /[$€£¥₩₹]|\brs\.?\s?\d|(?:\d|[mb]il|mrd|mio).{0,14}?[\u3040-\u9fff\uac00-\ud7a3]/i;
/** What the words of other units begin with; they stand right after a number, or as codes before it. */
const UNIT =
  /us[dc]|u\.?s\.? d|d[oó]l|долл|eur|евро|pound|gbp|yen|jpy|r[uo]u?p|рупи|inr|twd|nt |won|krw|btc|bitc|битк|eth|[eé]ter|эфир|xem|nem|tether/gi;
/** A number with its scale, or a scale alone, as in "a billion dollars", up to its unit. */
const SCALED =
  /(?:\d[\s-]?[^\s\d]{0,12}|[mb]il[^\s\d]{0,12}|mrd|mio)\.?[\s-]?(?:of |de |d['’])?(?:US-)?$/i;
/** UTF-16 units that the longest of these may take. */
const REACH = 30;
