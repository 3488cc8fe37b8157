import { INLINE_ELEMENTS, UNREAD_ELEMENTS } from '../text/elements';
import { matches, nameOf, parentOf, upwards } from './tree';

/** Whether text runs through an element as through `<b>`, or past it as past `<br>`. */
export function isInline(node: Node): boolean {
  return isInlineName(nameOf(node));
}

export function isInlineName(name: string): boolean {
  return INLINE_ELEMENTS.has(name) || name === 'br';
}

/** Whether an added or removed node is a block of its own, so that its neighbours' text stays as it is. */
export function isBlock(node: Node): boolean {
  return node instanceof Element && !isInline(node);
}

/** Whether a node's own kind keeps its text from being read; those above it are not asked. */
export function isUnread(node: Node, name = nameOf(node)): boolean {
  if (UNREAD_ELEMENTS.has(name)) return true;
  if (!(node instanceof HTMLElement)) return false;
  if (name === 'slot') return node instanceof HTMLSlotElement && node.assignedNodes().length > 0;
  return matches(node, EDITABLE);
}

const EDITABLE = '[contenteditable]:not([contenteditable=false]),[role=textbox]';

/** The block that a changed node belongs to: what has to be read again. */
export function blockAround(node: Node): Node {
  let holder = node instanceof Element ? node : (parentOf(node) ?? node);
  while (isInline(holder)) {
    const parent = parentOf(holder);
    if (!parent) break;
    holder = parent;
  }
  return holder;
}

/** Of these blocks those to read: none inside another, and none where text is not read. */
export function outermostReadable(blocks: ReadonlySet<Node>): Node[] {
  const known = new Map<Node, boolean>();
  const isFree = (below: Node): boolean => {
    const path: Node[] = [];
    let free = true;
    for (let at = upwards(below); at; at = upwards(at)) {
      const seen = known.get(at);
      free = seen ?? !(blocks.has(at) || isUnread(at));
      if (seen !== undefined) break;
      path.push(at);
      if (!free) break;
    }
    for (const node of path) known.set(node, free);
    return free;
  };
  return [...blocks].filter((block) => !isUnread(block) && isFree(block));
}
