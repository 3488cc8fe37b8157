import { collectBlocks, type PageBlock } from '../../../utils/page/collect';
import { dateline } from '../../../utils/page/dateline';
import { markAt } from '../../../utils/page/hitTest';
import { type FoundRange, type Mark, Marks } from '../../../utils/page/marks';
import { createPainter } from '../../../utils/page/paint';
import { toRange } from '../../../utils/page/range';
import { type Change, PageWatcher } from '../../../utils/page/watch';
import { build, type Made, written } from '../../page/fuzz/build';

/** Enough detection for these tests: names as they stand. */
const NAMES = /Lazarus\s+Group|Kimsuky|Bybit|Tornado\s+Cash/g;

const abort = new AbortController();
const shadows = new Set<ShadowRoot>();
const marks = new Marks();
const painter = createPainter('underline');
const watcher = new PageWatcher(onChange, abort.signal);
let changes = 0;
let failures = 0;

function found(block: PageBlock): FoundRange[] {
  return [...block.text.matchAll(NAMES)].flatMap(({ 0: surface, index }) => {
    const end = index + surface.length;
    const range = toRange(block, index, end);
    const reason = { rule: 'distinct-name' as const, alias: surface, cues: [] };
    const mention = { block: 0, start: index, end, surface, entity: surface, reason };
    return range ? [{ mention: { ...mention, type: 'actor' as const }, range, block }] : [];
  });
}

function scan(roots: readonly Node[]): void {
  const all = roots.flatMap((root) =>
    [...collectBlocks(root, (shadow) => shadows.add(shadow))].flatMap(found),
  );
  for (const shadow of shadows) watcher.observe(shadow);
  marks.replaceWithin(roots, all);
  painter.paint(
    marks.show((all) => all).map(({ range }) => range),
    [],
  );
}

async function onChange({ roots }: Change): Promise<number> {
  changes++;
  if (failures-- > 0) throw new Error('made to fail');
  scan(roots);
  return 0;
}

const text = ({ range }: Mark): string => range.toString().replace(/\s+/g, ' ');

/** Line breaks stand between nodes and in none of them. */
function bare(surface: string): string {
  return surface.replaceAll('\n', '');
}

/** Marks a page of this tree and takes the marks off; gives what is not as it was, or not what was found. */
function faultsOf(tree: readonly Made[]): string[] {
  document.body.replaceChildren();
  build(document.body, tree);
  const before = written(document.documentElement);
  scan([document.documentElement]);
  const wrong = marks.inOrder
    .map(({ range, mention }) => [bare(range.toString()), bare(mention.surface)])
    .filter(([said, meant]) => said !== meant);
  painter.dispose();
  const after = written(document.documentElement);
  return [...wrong.map(String), ...(after === before ? [] : [before, after])];
}

/** What the tests call from outside, as `pageRoom.…`. */
const pageRoom = {
  start: () => scan([document.documentElement]),
  texts: () => marks.inOrder.map(text),
  ids: () => marks.inOrder.map(({ id }) => id),
  changes: () => changes,
  failNext: () => {
    failures = 1;
  },
  textAt: (x: number, y: number) => {
    const hit = markAt(x, y, marks, shadows);
    return hit && text(hit.mark);
  },
  /** The first box of each mark, with the text it belongs to. */
  boxes: () =>
    marks.inOrder.map((mark) => {
      const { x, y, width, height } = mark.range.getBoundingClientRect();
      return { text: text(mark), x, y, width, height };
    }),
  /** Block texts of the page; after the first, `meanwhile` runs, as a page does between two slices. */
  read: (meanwhile: () => void = () => undefined) => {
    const texts: string[] = [];
    for (const block of collectBlocks(document.documentElement)) {
      texts.push(block.text.trim());
      if (texts.length === 1) meanwhile();
    }
    return texts;
  },
  faultsOf: (trees: readonly (readonly Made[])[]) => trees.flatMap(faultsOf),
  dateline: () => dateline(document, location.href),
  stop: () => {
    abort.abort();
    painter.dispose();
  },
};

Object.assign(globalThis, { pageRoom });
