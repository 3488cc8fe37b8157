import { UNREAD_ELEMENTS } from '../text/elements';
import { isInline } from './reading';
import { firstChildOf, hasMoreInside, nameOf, nextSiblingOf, shownText } from './tree';

/** Elements that a part may have: reading so many takes the browser a few milliseconds. */
const MOST_ELEMENTS = 3000;
/** Text that is looked at in one step, in UTF-16 units. */
const PIECE = 40_000;
/** What is looked at twice, so that no name is cut in two. */
const OVERLAP = 200;

/**
 * The text that a page shows, in pieces, as the browser itself puts it together: a quarter of what a walk
 * over the nodes costs, as none of them gets an object for us. What it leaves out is told by `unseen`.
 */
export function* glance(root: Element): Generator<string> {
  /** Where the walk stands at each depth. */
  const path = [firstChildOf(root)];
  let text = '';
  while (path.length > 0) {
    const node = path.pop() ?? null;
    if (!node) continue;
    path.push(nextSiblingOf(node));
    if (node instanceof Text) text += node.data;
    else if (!(node instanceof HTMLElement) || UNREAD_ELEMENTS.has(nameOf(node))) continue;
    else if (hasMoreInside(node, MOST_ELEMENTS)) path.push(firstChildOf(node));
    else text += isInline(node) ? shownText(node) : `\n${shownText(node)}\n`;
    for (; text.length > PIECE; text = text.slice(PIECE - OVERLAP)) yield text.slice(0, PIECE);
  }
  yield text;
}
