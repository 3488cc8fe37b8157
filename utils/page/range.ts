import type { PageBlock } from './collect';
import { isInPage } from './tree';

/**
 * The DOM range of `block.text.slice(start, end)`, or null when the page has changed under it since
 * the block was read.
 */
export function toRange(block: PageBlock, start: number, end: number): Range | null {
  const first = indexAt(block, start);
  const last = indexAt(block, end - 1);
  const from = block.nodes[first];
  const to = block.nodes[last];
  if (!from || !to || !isUnchanged(block, first, last)) return null;
  const range = document.createRange();
  const shift = block.from ?? 0;
  range.setStart(from, shift + placeIn(block, first, start));
  range.setEnd(to, shift + placeIn(block, last, end));
  return range;
}

/** How far into what was read of a node an offset is; a line break beside it belongs to no node. */
function placeIn({ starts, ends }: PageBlock, index: number, offset: number): number {
  const start = starts[index] ?? 0;
  return Math.max(start, Math.min(offset, ends[index] ?? 0)) - start;
}

/** The last text node that begins at or before `offset`. */
function indexAt({ starts }: PageBlock, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isUnchanged(
  { text, nodes, starts, ends, from }: PageBlock,
  first: number,
  last: number,
): boolean {
  for (let i = first; i <= last; i++) {
    const node = nodes[i];
    const read = text.slice(starts[i], ends[i]);
    if (!node || !isInPage(node)) return false;
    if (from === null ? node.data !== read : !node.data.startsWith(read, from)) return false;
  }
  return true;
}

/** Where each text node begins in `root.textContent`, in UTF-16 units. */
export function textStarts(root: Node): ReadonlyMap<Node, number> {
  const starts = new Map<Node, number>();
  // CDATA sections count as text too.
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    starts.set(node, length);
    length += node.nodeValue?.length ?? 0;
  }
  return starts;
}
