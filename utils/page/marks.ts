import type { Mention } from '../mentions/types';
import type { PageBlock } from './collect';
import { holds, hostOf, isBefore } from './order';
import { isInPage, parentOf } from './tree';

/** A mention on the page. */
export interface Mark {
  id: number;
  mention: Mention;
  range: Range;
  /** The range's text when it was marked. */
  text: string;
  /** The text of the block it was read in. */
  blockText: string;
  /** The block element it was read in. */
  element: Node;
  /** Numbers of its sentence that its card answers. */
  numbers: Range[];
}

export interface FoundRange {
  mention: Mention;
  range: Range;
  block: PageBlock;
}

/** A mark under a place of the text. */
export interface Hit {
  mark: Mark;
  range: Range;
}

/** The mentions found in a document: which are shown, and what lies under a place of its text. */
export class Marks {
  private readonly all = new Map<number, Mark>();
  private shown: Mark[] = [];
  private readonly shownByNode = new Map<Node, Mark[]>();
  private nextId = 1;

  /**
   * Takes what was found inside these trees, the shadow trees in them included. A mention that is still
   * where it was keeps its mark, so that its card stays open; marks whose text has left the page or
   * changed go, wherever they are. Returns the marks of what was found, in its order.
   */
  replaceWithin(roots: readonly Node[], found: readonly FoundRange[]): Mark[] {
    const known = new Map<Node, Map<number, Mark>>();
    for (const mark of this.all.values()) {
      remember(known, mark);
      if (isWhole(mark) && !roots.some((root) => holds(root, mark.element))) continue;
      this.all.delete(mark.id);
    }
    return found.map(({ mention, range, block }) => {
      const there = known.get(range.startContainer)?.get(range.startOffset);
      const mark =
        there && isSame(there, mention, range)
          ? there
          : markOf(this.nextId++, mention, range, block);
      mark.numbers = [];
      remember(known, mark);
      this.all.set(mark.id, mark);
      return mark;
    });
  }

  /** Forgets the numbers, as when the reader does not want them any more. */
  clearNumbers(): void {
    for (const mark of this.all.values()) mark.numbers = [];
  }

  clear(): void {
    this.all.clear();
    this.show(() => []);
  }

  /** Shows what is chosen of all, which are given in document order. */
  show(choose: (all: readonly Mark[]) => readonly Mark[]): readonly Mark[] {
    this.shown = [];
    this.shownByNode.clear();
    const all = [...this.all.values()].sort((a, b) => order(a.range, b.range));
    for (const mark of choose(all)) this.fileAsShown(mark);
    return this.shown;
  }

  private fileAsShown(mark: Mark): void {
    this.shown.push(mark);
    const ends = [mark.range, ...mark.numbers].flatMap((range) => [
      range.startContainer,
      range.endContainer,
    ]);
    for (const node of new Set(ends.flatMap((end) => [end, parentOf(end) ?? end]))) {
      const here = this.shownByNode.get(node);
      if (here) here.push(mark);
      else this.shownByNode.set(node, [mark]);
    }
  }

  get inOrder(): readonly Mark[] {
    return this.shown;
  }

  get(id: number): Mark | undefined {
    return this.all.get(id);
  }

  /**
   * The shown marks whose own range, or a number's, holds or touches this place of a text node, with that
   * range; more than one between neighbours.
   */
  at(node: Node, offset: number): readonly Hit[] {
    return this.under(node).filter(({ range }) => range.isPointInRange(node, offset));
  }

  /** The ranges of shown marks, and of their numbers, of those that begin or end in this text, or in one right under this element. */
  under(node: Node): readonly Hit[] {
    const here = this.shownByNode.get(node) ?? [];
    return here.flatMap((mark) => [mark.range, ...mark.numbers].map((range) => ({ mark, range })));
  }
}

function remember(known: Map<Node, Map<number, Mark>>, mark: Mark): void {
  const { startContainer, startOffset } = mark.range;
  const there = known.get(startContainer) ?? new Map<number, Mark>();
  known.set(startContainer, there.set(startOffset, mark));
}

function markOf(id: number, mention: Mention, range: Range, block: PageBlock): Mark {
  const { element, text: blockText } = block;
  return { id, mention, range, text: range.toString(), blockText, element, numbers: [] };
}

function isSame(mark: Mark, mention: Mention, range: Range): boolean {
  return (
    mark.mention.entity === mention.entity &&
    mark.range.endContainer === range.endContainer &&
    mark.range.endOffset === range.endOffset
  );
}

/** Whether the text under a mark is still what was marked. */
function isWhole({ range, text }: Mark): boolean {
  return isInPage(range.startContainer) && range.toString() === text;
}

/** Document order; a shadow tree stands where its host does, before the host's own children. */
function order(a: Range, b: Range): number {
  const first = hosts(a.startContainer);
  const second = hosts(b.startContainer);
  for (let level = 0; ; level++) {
    const [one, other] = [first[level], second[level]];
    if (!one || !other) return first.length - second.length;
    if (one === other) {
      if (level + 1 < first.length || level + 1 < second.length) continue;
      return a.startOffset - b.startOffset;
    }
    return isBefore(one, other) ? -1 : 1;
  }
}

/** The shadow hosts around a node, the outermost first, and the node itself last. */
function hosts(node: Node): Node[] {
  const host = hostOf(node);
  return host ? [...hosts(host), node] : [node];
}
