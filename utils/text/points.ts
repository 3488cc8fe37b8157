/** How many Unicode code points a text has between two of its UTF-16 offsets. */
export function pointsIn(text: string, from = 0, to = text.length): number {
  let points = 0;
  for (let at = from; at < to; at++) {
    // The second half of a pair counts for nothing; a half that stands alone is a point of its own.
    const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > from;
    if (!isSecond || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800) points++;
  }
  return points;
}
