/** Repeats of single characters and classes; each may multiply the steps by the length of the text. */
const MOST_REPEATS = 3;
/** Ways through what may be there or not, and through alternatives, each times all others. */
const MOST_WAYS = 5000;

/** An escape, a class, a repeat, or any other character. */
const PARTS = /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\]){0,2000}\]|\{\d+(?:,\d*)?\}|./gsu;

/**
 * Whether a regular expression, a valid one with the `u` flag, runs in a bounded number of steps on a text of
 * a few hundred characters, whatever that is. It refuses more than it has to: any group that is repeated, and
 * references back.
 */
export function isBounded(pattern: string): boolean {
  let [repeats, ways, before] = [0, 1, ''];
  const alternatives: number[] = [1];
  for (const [part] of pattern.matchAll(PARTS)) {
    if (/^\\(?:[1-9]|k<)/.test(part)) return false;
    const isRepeat = /^(?:[*+]|\{\d.*\})$/.test(part);
    if (isRepeat && before === ')') return false;
    if (isRepeat) repeats++;
    // After `(` the mark names the kind of group, after a repeat it makes that lazy.
    else if (part === '?' && !/^[(*+{]/.test(before)) ways *= 2;
    else if (part === '(') alternatives.push(1);
    else if (part === '|') alternatives.push((alternatives.pop() ?? 1) + 1);
    else if (part === ')') ways *= alternatives.pop() ?? 1;
    before = part;
  }
  return repeats <= MOST_REPEATS && ways * (alternatives.pop() ?? 1) <= MOST_WAYS;
}
