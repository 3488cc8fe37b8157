import { type LocatedBlock, shortened } from './blocks';

/** Plain text and Markdown: each paragraph is a block, ended by a blank line. */
export function textBlocks(text: string): LocatedBlock[] {
  const paragraphs: Omit<LocatedBlock, 'id'>[] = [];
  let start = 0;
  const endAt = (end: number): void => {
    if (end > start) paragraphs.push({ text: text.slice(start, end), places: start });
  };
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!isBlankAfter(text, at + 1)) continue;
    endAt(at);
    start = at + 1;
  }
  endAt(text.length);
  return shortened(paragraphs);
}

/** Whether the line that begins at `at` is blank and ended by a line break. */
function isBlankAfter(text: string, at: number): boolean {
  for (let i = at; ; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return true;
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
}
