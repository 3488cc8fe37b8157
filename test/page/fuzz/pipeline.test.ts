import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../../utils/build/readDataset';
import { detect } from '../../../utils/mentions/detect';
import { compileModel } from '../../../utils/mentions/model';
import { collectBlocks, type PageBlock } from '../../../utils/page/collect';
import { dateline } from '../../../utils/page/dateline';
import { glance } from '../../../utils/page/glance';
import { type FoundRange, Marks } from '../../../utils/page/marks';
import { createPainter } from '../../../utils/page/paint';
import { textStarts, toRange } from '../../../utils/page/range';
import { fuzz } from '../../fuzz/fuzz';
import { like, TEXT } from '../../fuzz/inputs';
import { build, written } from './build';
import { TREE } from './trees';

const model = compileModel(readDataset(DATASET_DIRECTORY));

/** What happy-dom has not got: sets of ranges under a name. */
class Highlight extends Set<Range> {
  priority = 0;
}
const highlights = new Map<string, Highlight>();

beforeEach(() => {
  vi.stubGlobal('Highlight', Highlight);
  vi.stubGlobal('CSS', { highlights });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** What is found on the page, with the text that was found. */
function found(): (FoundRange & { surface: string })[] {
  const blocks = [...collectBlocks(document.body)];
  const { mentions } = detect(
    blocks.map(({ text }, id) => ({ id, text })),
    model,
  );
  return mentions.map((mention) => {
    const block = blocks[mention.block] as PageBlock;
    expect(mention.surface).toBe(block.text.slice(mention.start, mention.end));
    const range = toRange(block, mention.start, mention.end);
    if (!range) throw new Error(`no range for ${mention.surface}`);
    return { mention, block, range, surface: mention.surface };
  });
}

/** Line breaks stand between nodes and in none of them. */
function bare(text: string): string {
  return text.replaceAll('\n', '');
}

describe('whatever the page', () => {
  fuzz(
    'what is marked is what was found, and taking it off leaves the page as it was',
    fc.property(TREE, (tree) => {
      document.body.replaceChildren();
      build(document.body, tree);
      const before = written(document.documentElement);
      const ranges = found();
      for (const { range, surface } of ranges) expect(bare(range.toString())).toBe(bare(surface));
      const marks = new Marks();
      const painter = createPainter('underline');
      marks.replaceWithin([document.body], ranges);
      const shown = marks.show((all) => all);
      expect(shown).toHaveLength(ranges.length);
      painter.paint(
        shown.map(({ range }) => range),
        [],
      );
      expect(highlights.get('sourcelight-underline')?.size ?? 0).toBe(ranges.length);
      textStarts(document.body);
      painter.dispose();
      marks.clear();
      expect(highlights.size).toBe(0);
      expect(written(document.documentElement)).toBe(before);
    }),
    0.1,
  );

  fuzz(
    'read again it has the same marks, and none for what has gone',
    fc.property(TREE, fc.nat(), TEXT, (tree, at, text) => {
      document.body.replaceChildren();
      build(document.body, tree);
      const marks = new Marks();
      const first = marks.replaceWithin([document.body], found());
      expect(marks.replaceWithin([document.body], found())).toEqual(first);
      const children = [...document.body.querySelectorAll('*')];
      children[at % Math.max(1, children.length)]?.replaceChildren(text);
      marks.replaceWithin([document.body], found());
      for (const { range, text: was } of marks.show((all) => all))
        expect([range.startContainer.isConnected, range.toString()]).toEqual([true, was]);
    }),
    0.1,
  );

  fuzz(
    'a range of text that changed since it was read is right or there is none',
    fc.property(TREE, fc.nat(), fc.nat(), TEXT, (tree, which, at, text) => {
      document.body.replaceChildren();
      build(document.body, tree);
      const blocks = [...collectBlocks(document.body)];
      const nodes = blocks.flatMap((block) => block.nodes);
      const node = nodes[which % Math.max(1, nodes.length)];
      node?.insertData(at % (node.data.length + 1), text);
      for (const block of blocks) {
        const start = at % block.text.length;
        const end = Math.min(block.text.length, start + 1 + (which % 20));
        const range = toRange(block, start, end);
        if (range) expect(bare(range.toString())).toBe(bare(block.text.slice(start, end)));
      }
    }),
    0.1,
  );

  fuzz(
    'a glance sees texts and nothing else',
    fc.property(TREE, (tree) => {
      document.body.replaceChildren();
      build(document.body, tree);
      for (const text of glance(document.documentElement)) expect(text).toBeTypeOf('string');
    }),
    0.1,
  );

  const keys = ['datePublished', '@graph', '@type', 'dateModified'];
  const dates = ['2022-01-14', '2022-02-30', '2022-01-14T23:59:00-11:00', '0000-00-00'];
  fuzz(
    'its date is a day of the calendar or none',
    fc.property(like(keys, dates), TEXT, fc.webUrl(), (value, content, address) => {
      const page = document.implementation.createHTMLDocument('');
      const script = page.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify(value);
      const meta = page.createElement('meta');
      meta.setAttribute('name', 'date');
      meta.setAttribute('content', content);
      page.head.append(script, meta);
      const date = dateline(page, address)?.date;
      if (date !== undefined) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }),
    0.1,
  );
});
