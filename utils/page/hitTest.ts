import type { Hit, Marks } from './marks';

/** The mark under a point of the viewport, with the range that is there, or null. `shadows` are the roots to look into. */
export function markAt(
  x: number,
  y: number,
  marks: Marks,
  shadows: ReadonlySet<ShadowRoot>,
): Hit | null {
  const place = placeAt(x, y, shadows);
  const isHere = ({ range }: Hit): boolean => covers(range, x, y);
  const hit = place && marks.at(place.node, place.offset).find(isHere);
  if (hit) return hit;
  // Over most of a page the pointer is on text that is no mention, and what one reads hides the rest.
  if (place && isOnText(place, x, y)) return null;
  return seenThrough(x, y, (element) => marks.under(element).find(isHere)) ?? null;
}

/** A caret's place is in the topmost box, even where that is empty and what is behind it is read through it. */
function seenThrough(
  x: number,
  y: number,
  hitIn: (element: Element) => Hit | undefined,
): Hit | undefined {
  // Beside all boxes there is nothing behind, and asking for all costs three times as much as for the first.
  const top = document.elementFromPoint(x, y);
  if (top === document.body || top === document.documentElement) return undefined;
  const stack = document.elementsFromPoint(x, y);
  for (const [depth, element] of stack.entries()) {
    const hit = hitIn(element);
    // Styles are asked only where there is something behind.
    if (hit) return stack.slice(0, depth).some(isPainted) ? undefined : hit;
  }
  return undefined;
}

/** Whether the letters on both sides of a caret are what lies under the point. */
function isOnText({ node, offset }: Place, x: number, y: number): boolean {
  if (!(node instanceof Text)) return false;
  const letters = new Range();
  letters.setStart(node, Math.max(0, offset - 1));
  letters.setEnd(node, Math.min(node.length, offset + 1));
  return covers(letters, x, y);
}

const REPLACED = /^(?:img|svg|video|canvas|iframe|object|embed|input|textarea|select|button)$/;

function isPainted(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return (
    REPLACED.test(element.localName) ||
    backgroundImage !== 'none' ||
    !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)
  );
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
