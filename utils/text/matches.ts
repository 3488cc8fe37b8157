/**
 * All matches of an expression that has the flag `g`, in order. As `matchAll`, which copies the
 * expression at each call: that takes longer than to look through a sentence.
 */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    all.push(match);
    // What is empty would be found there for ever.
    if (match[0] === '') expression.lastIndex++;
  }
  return all;
}
