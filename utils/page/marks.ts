import type { Mention } from '../mentions/types';
import type { PageBlock } from './collect';
import type { Painter } from './paint';

/** A mention on the page. */
export interface Mark {
  id: number;
  mention: Mention;
  range: Range;
  /** The range's text when it was marked. */
  text: string;
  /** The block element it was read in. */
  element: Node;
}

/** The marks of a document: what is painted where, and what lies under a point. */
export class Marks {
  private readonly all = new Map<number, Mark>();
  private readonly byNode = new Map<Node, Set<Mark>>();
  private readonly painter: Painter;
  private nextId = 1;

  constructor(painter: Painter) {
    this.painter = painter;
  }

  get size(): number {
    return this.all.size;
  }

  add(mention: Mention, range: Range, block: PageBlock): Mark {
    const mark = {
      id: this.nextId++,
      mention,
      range,
      text: range.toString(),
      element: block.element,
    };
    this.all.set(mark.id, mark);
    for (const node of ends(range))
      this.byNode.set(node, (this.byNode.get(node) ?? new Set()).add(mark));
    this.painter.add(range);
    return mark;
  }

  remove(mark: Mark): void {
    this.all.delete(mark.id);
    this.painter.remove(mark.range);
    for (const node of ends(mark.range)) this.forget(node, mark);
    // A live range moves when its nodes go; what it was filed under may be elsewhere by now.
    for (const [node, marks] of this.byNode) if (marks.has(mark)) this.forget(node, mark);
  }

  private forget(node: Node, mark: Mark): void {
    const marks = this.byNode.get(node);
    marks?.delete(mark);
    if (marks?.size === 0) this.byNode.delete(node);
  }

  /** Removes the marks inside a tree, and those whose text has left the page. */
  removeWithin(root: Node): void {
    for (const mark of [...this.all.values()]) {
      if (root.contains(mark.element) || !isWhole(mark)) this.remove(mark);
    }
  }

  clear(): void {
    for (const mark of [...this.all.values()]) this.remove(mark);
  }

  get(id: number): Mark | undefined {
    return this.all.get(id);
  }

  /** All marks in document order. */
  inOrder(): Mark[] {
    return [...this.all.values()].sort((a, b) => order(a.range, b.range));
  }

  /** The mark whose range holds this place of a text node. */
  at(node: Node, offset: number): Mark | null {
    for (const mark of this.byNode.get(node) ?? []) {
      if (mark.range.isPointInRange(node, offset)) return mark;
    }
    return null;
  }
}

function ends({ startContainer, endContainer }: Range): Set<Node> {
  return new Set([startContainer, endContainer]);
}

/** Whether the text under a mark is still what was marked. */
function isWhole({ range, text }: Mark): boolean {
  return range.startContainer.isConnected && range.toString() === text;
}

/** Document order; ranges of different shadow trees are ordered by their hosts. */
function order(a: Range, b: Range): number {
  const position = outermost(a.startContainer).compareDocumentPosition(outermost(b.startContainer));
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  if (position & Node.DOCUMENT_POSITION_PRECEDING) return 1;
  return a.startOffset - b.startOffset;
}

function outermost(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : node;
}
