import { isInline, isInlineName, isUnread } from './reading';
import { firstChildOf, isInPage, nameOf, nextSiblingOf, parentOf, shadowOf } from './tree';

/** A run of text that reads as one, with the way back to its text nodes. */
export interface PageBlock {
  text: string;
  nodes: Text[];
  /** `nodes[i]` was read as `text.slice(starts[i], ends[i])`; line breaks may stand between two nodes. */
  starts: number[];
  ends: number[];
  /** The block element that holds it. */
  element: Node;
  /** Where in its one node it begins, if that is too long to be read whole; else null. */
  from: number | null;
}

/** A block ends at the next text node after so many UTF-16 units, so that no step of the walk is long. */
const LONGEST_BLOCK = 50_000;
const LONGEST_WORD = 1000;

/**
 * Walks a tree in document order and yields its blocks, open shadow roots included. A generator, so
 * that the caller can stop between two blocks when its time is up; what the page takes away meanwhile
 * does not end the walk. No node filter callback: that alone costs twelve times the walk.
 */
export function* collectBlocks(
  root: Node,
  foundShadow?: (shadow: ShadowRoot) => void,
): Generator<PageBlock, void> {
  if (document.designMode === 'on') return;
  const only = onlyText(root);
  if (only) {
    const block = emptyBlock(root);
    append(block, only);
    if (SHOWS.test(block.text)) yield block;
    return;
  }
  const walk = new Walk(root);
  let block: PageBlock | null = null;
  for (let node: Node | null = walk.start; node; ) {
    const text: Text | null = node instanceof Text ? node : null;
    const name = text ? '' : nameOf(node);
    const element: Node = text ? walk.holderOf(text) : node;
    if (block && (text ? !takes(block, element) : !isInlineName(name))) {
      yield* walk.finished(block);
      block = null;
      if (!isInPage(node)) {
        node = walk.goBack();
        continue;
      }
    }
    if (text && text.length > LONGEST_BLOCK) {
      if (block) yield* walk.finished(block);
      block = null;
      for (const part of partsOf(text, element)) yield* walk.finished(part);
      node = isInPage(text) ? walk.next() : walk.goBack();
    } else if (text) {
      block ??= emptyBlock(element);
      append(block, text);
      node = walk.next();
    } else if (isUnread(node, name)) node = walk.skip();
    else {
      if (block && name === 'br') block.text += '\n';
      const shadow = shadowOf(node);
      if (shadow) {
        foundShadow?.(shadow);
        yield* collectBlocks(shadow, foundShadow);
      }
      node = shadow && !isInPage(node) ? walk.goBack() : walk.next();
    }
  }
  if (block) yield* walk.finished(block);
}

/** The text of an element that holds nothing else, as most that change do: it needs no walk. */
function onlyText(root: Node): Text | null {
  const first = firstChildOf(root);
  const isOnly =
    first instanceof Text &&
    first.length <= LONGEST_BLOCK &&
    !nextSiblingOf(first) &&
    !shadowOf(root) &&
    !isUnread(root);
  return isOnly ? first : null;
}

function emptyBlock(element: Node): PageBlock {
  return { text: '', nodes: [], starts: [], ends: [], element, from: null };
}

const SHOWS = /\S/;

/** A walk through a tree that may change between two steps. */
class Walk {
  readonly start: Node;
  private readonly walker: TreeWalker;
  private readonly holders = new Map<Node, Node>();
  /** The last text of each block, to go back to when the page takes away what the walk stands on. */
  private readonly trail: Node[] = [];

  constructor(root: Node) {
    this.start = root;
    this.walker = document.createTreeWalker(
      root,
      // XML may write its texts as CDATA.
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
    );
  }

  next(): Node | null {
    return this.walker.nextNode();
  }

  /** Goes on after the current node's subtree. */
  skip(): Node | null {
    for (;;) {
      const next = this.walker.nextSibling();
      if (next) return next;
      if (!this.walker.parentNode()) return null;
    }
  }

  /** Goes on after the last text read that is still in the page. */
  goBack(): Node | null {
    for (let text = this.trail.pop(); text; text = this.trail.pop()) {
      if (!isInPage(text)) continue;
      this.walker.currentNode = text;
      return this.walker.nextNode();
    }
    this.walker.currentNode = this.start;
    return isInPage(this.start) ? this.walker.nextNode() : null;
  }

  *finished(block: PageBlock): Generator<PageBlock, void> {
    if (!SHOWS.test(block.text)) return;
    const last = block.nodes.at(-1);
    if (last) this.trail.push(last);
    yield block;
  }

  /** The nearest element above a text that is not inline, or the root of the walk. */
  holderOf(node: Text): Node {
    const parent = node.parentNode ?? this.start;
    return this.holders.get(parent) ?? this.findHolder(parent);
  }

  private findHolder(parent: Node): Node {
    const passed = [parent];
    let holder: Node = parent;
    while (holder !== this.start && isInline(holder)) {
      const above = parentOf(holder);
      if (!above) break;
      const known = this.holders.get(above);
      holder = known ?? above;
      if (known) break;
      passed.push(above);
    }
    for (const inside of passed) this.holders.set(inside, holder);
    return holder;
  }
}

function takes(block: PageBlock, element: Node): boolean {
  return block.element === element && block.text.length < LONGEST_BLOCK;
}

/** One endless text, cut between two words where there are any. */
function* partsOf(node: Text, element: Node): Generator<PageBlock> {
  const { data } = node;
  for (let from = 0, end = 0; from < data.length; from = end) {
    end = from + LONGEST_BLOCK;
    if (end < data.length) end = Math.max(data.lastIndexOf(' ', end), end - LONGEST_WORD);
    const text = data.slice(from, end);
    yield { text, nodes: [node], starts: [0], ends: [text.length], element, from };
  }
}

function append(block: PageBlock, node: Text): void {
  const { data } = node;
  if (data === '') return;
  if (runsOn(block, data) && isSetApart(block, node)) block.text += '\n';
  block.starts.push(block.text.length);
  block.nodes.push(node);
  block.text += data;
  block.ends.push(block.text.length);
}

/**
 * Whether the text runs on within a word, so that it matters if the page shows one word or two; beside a bracket or
 * a comma it does not, and asking for styles can be a third of a walk. Looks at the last node and not at the block's
 * text: reading a string under construction copies it.
 */
function runsOn({ text, nodes, ends }: PageBlock, data: string): boolean {
  if (nodes.length === 0 || ends.at(-1) !== text.length || STARTS_APART.test(data)) return false;
  return !ENDS_APART.test(nodes.at(-1)?.data ?? '');
}

/** What ends a text, or begins one, without being part of a name, an address or a number. */
const ENDS_APART = /[\s()[\],;!?"“”]$/;
const STARTS_APART = /^(?:[\s()[\],;!?"“”:]|\.(?:\s|$))/;

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
