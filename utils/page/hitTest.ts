import type { Hit, Marks } from './marks';

/** The mark under a point of the viewport, with the range that is there, or null. `shadows` are the roots to look into. */
export function markAt(
  x: number,
  y: number,
  marks: Marks,
  shadows: ReadonlySet<ShadowRoot>,
): Hit | null {
  const place = placeAt(x, y, shadows);
  if (!place) return null;
  return marks.at(place.node, place.offset).find(({ range }) => covers(range, x, y)) ?? null;
}

interface Place {
  node: Node;
  offset: number;
}

function placeAt(x: number, y: number, shadows: ReadonlySet<ShadowRoot>): Place | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadows] });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  return olderPlaceAt(x, y);
}

/** Chromium before 128 has only this, and it does not look into shadow roots. */
function olderPlaceAt(x: number, y: number): Place | null {
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The caret's place is the nearest one to a point; only the text's own boxes tell whether it is on it. */
function covers(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}
