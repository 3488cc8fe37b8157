import { UNREAD_ELEMENTS } from '../text/elements';
import { countInside, firstChildOf, nameOf, nextSiblingOf, shownText } from './tree';

/** Elements that a piece may have: reading so many takes the browser a few milliseconds. */
const MOST_ELEMENTS = 3000;
/** Text that is looked at in one step, in UTF-16 units; a word cut in two is found by the full reading. */
const LONGEST_PIECE = 100_000;
/** Deeper down nothing is looked at; the full reading goes there. */
const DEEPEST = 100;

/**
 * The text that a page shows, in pieces, as the browser itself puts it together: a quarter of what a walk
 * over the nodes costs, as none of them gets an object for us. It leaves out what is not rendered (closed
 * details, what `content-visibility` puts off) and shadow trees, so that it can say early that a page is
 * worth reading, but not that it is not.
 */
export function* glance(root: Element): Generator<string> {
  if (document.designMode === 'on') return;
  /** Where the walk stands at each depth. */
  const path: (Node | null)[] = [root];
  while (path.length > 0) {
    const node = path.pop() ?? null;
    if (!node) continue;
    if (node !== root) path.push(nextSiblingOf(node));
    if (node instanceof Text) yield* pieces(node.data);
    else if (!(node instanceof HTMLElement) || UNREAD_ELEMENTS.has(nameOf(node))) continue;
    else if (countInside(node) <= MOST_ELEMENTS) yield* pieces(shownText(node));
    else if (path.length < DEEPEST) path.push(firstChildOf(node));
  }
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += LONGEST_PIECE)
    yield text.length > LONGEST_PIECE ? text.slice(at, at + LONGEST_PIECE) : text;
}
