/**
 * Whether a word is one of the lines of a text that are sorted by their UTF-16 units. It is searched as it stands: a
 * set of eighty thousand lines takes longer to make than most files take to read.
 */
export function wordList(lines: string): (word: string) => boolean {
  return (word) => {
    let [from, to] = [0, lines.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const start = middle === 0 ? 0 : lines.lastIndexOf('\n', middle - 1) + 1;
      const next = lines.indexOf('\n', middle);
      const end = next < 0 ? lines.length : next;
      const line = lines.slice(start, end);
      if (line === word) return true;
      if (line < word) from = end + 1;
      else to = start;
    }
    return false;
  };
}
