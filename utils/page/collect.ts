import { INLINE_ELEMENTS, UNREAD_ELEMENTS } from '../text/elements';

/** A run of text that reads as one, with the way back to its text nodes. */
export interface PageBlock {
  text: string;
  nodes: Text[];
  /** `starts[i]` is where `nodes[i]` begins in `text`. */
  starts: number[];
  /** The block element that holds it. */
  element: Node;
}

/**
 * Walks a tree in document order and yields its blocks, open shadow roots included. A generator, so
 * that the caller can stop between two blocks when its time is up. No node filter callback: that alone
 * costs twelve times the walk.
 */
export function* collectBlocks(
  root: Node,
  foundShadow: (shadow: ShadowRoot) => void = ignore,
): Generator<PageBlock, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const holders = new Map<Node, Node>();
  let block: PageBlock | null = null;
  for (let node: Node | null = walker.currentNode; node; ) {
    if (node instanceof Text) {
      const element = holderOf(node, root, holders);
      if (block && block.element !== element) {
        yield* finished(block);
        block = null;
      }
      block ??= { text: '', nodes: [], starts: [], element };
      append(block, node);
      node = walker.nextNode();
      continue;
    }
    if (block && !isInline(node)) {
      yield* finished(block);
      block = null;
    }
    if (isUnread(node)) {
      node = skip(walker);
      continue;
    }
    if (block && nameOf(node) === 'br') block.text += '\n';
    const shadow = shadowOf(node);
    if (shadow) {
      foundShadow(shadow);
      yield* collectBlocks(shadow, foundShadow);
    }
    node = walker.nextNode();
  }
  if (block) yield* finished(block);
}

function ignore(): void {
  // The caller does not care for shadow roots.
}

function* finished(block: PageBlock): Generator<PageBlock, void> {
  if (/\S/.test(block.text)) yield block;
}

function append(block: PageBlock, node: Text): void {
  if (touchesLast(block, node) && isSetApart(block, node)) block.text += '\n';
  block.starts.push(block.text.length);
  block.nodes.push(node);
  block.text += node.data;
}

/** Whether the text runs on without a space, so that it matters if the page shows one word or two. */
function touchesLast({ text, nodes }: PageBlock, node: Text): boolean {
  return nodes.length > 0 && !/\s$/.test(text) && /^\S/.test(node.data);
}

/** Whether style sets apart what the markup runs together: items of a flex box, spans shown as blocks. */
function isSetApart({ nodes, element }: PageBlock, node: Text): boolean {
  const parents = [nodes.at(-1)?.parentElement, node.parentElement].filter(
    (parent) => parent !== element,
  );
  if (parents.length === 0) return false;
  if (element instanceof Element && /flex|grid/.test(getComputedStyle(element).display))
    return true;
  return parents.some((parent) => {
    const style = parent && getComputedStyle(parent);
    // A drop cap floats, and yet it begins the word that follows.
    return (
      style && /^(?:block|flex|grid|table|list-item)/.test(style.display) && style.float === 'none'
    );
  });
}

/** Goes on after the current node's subtree. */
function skip(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** The nearest element above a node that is not inline, or the root of the walk. */
function holderOf(node: Node, root: Node, known: Map<Node, Node>): Node {
  const parent = node.parentNode ?? root;
  const cached = known.get(parent);
  if (cached) return cached;
  let holder: Node = parent;
  while (holder !== root && isInline(holder) && holder.parentNode) holder = holder.parentNode;
  known.set(parent, holder);
  return holder;
}

/** The block that a changed node belongs to: what has to be read again. */
export function blockAround(node: Node): Node {
  let holder = node instanceof Element ? node : (node.parentNode ?? node);
  while (isInline(holder) && holder.parentNode) holder = holder.parentNode;
  return holder;
}

/** Whether text at this node is read at all, judged by the elements above it. */
export function isReadable(node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && isUnread(at)) return false;
  }
  return true;
}

/** Whether an added or removed node is a block of its own, so that its neighbours' text stays as it is. */
export function isBlock(node: Node): boolean {
  return node instanceof Element && !isInline(node);
}

function isInline(node: Node): boolean {
  const name = nameOf(node);
  return INLINE_ELEMENTS.has(name) || name === 'br';
}

function isUnread(node: Node): boolean {
  if (UNREAD_ELEMENTS.has(nameOf(node))) return true;
  return node instanceof HTMLElement && isEditable(node);
}

function isEditable(element: HTMLElement): boolean {
  const editable = attribute(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attribute(element, 'role') === 'textbox';
}

/**
 * A form's own properties can be shadowed by its fields (`<input name="localName">`), so these are
 * read from the prototype.
 */
const localName = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;
const getAttribute = Element.prototype.getAttribute;
const shadowRoot = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;

function nameOf(node: Node): string {
  return node instanceof Element ? String(localName?.call(node)) : '';
}

function attribute(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

function shadowOf(node: Node): ShadowRoot | null {
  const shadow: unknown = node instanceof Element ? shadowRoot?.call(node) : null;
  return shadow instanceof ShadowRoot ? shadow : null;
}
