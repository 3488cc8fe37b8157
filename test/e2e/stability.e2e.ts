import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  CardProbe,
  marksOf,
  openPage,
  openStage,
  pointOf,
  type Stage,
  waitForMarks,
} from './harness';
import { SHOTS } from './look';
import { HARD_PAGES } from './page/hardPages';

/** Mentions of the pages' one text: across an inline element, in a quote, in a list. */
const MENTIONS = ['Ronin Network theft', 'Reconnaissance General Bureau', 'Sinbad'];
const FEWEST = 5;

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

let stage: Stage;
/** A page of the extension's own, to change settings from. */
let own: Page;
let page: Page;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const pages = new Map(HARD_PAGES.map(({ name, html }) => [`${name}.html`, html]));
  stage = await openStage({ pages });
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
  await choose(true);
});
afterAll(() => stage.close());

async function read(name: string, media: Media = {}): Promise<void> {
  page = await openPage(stage, `${name}.html`, 0);
  await page.emulateMedia(media);
  await page.bringToFront();
  await waitForMarks(page, FEWEST);
  await waitForNumbers();
  await rest();
}

/** The numbers that cards answer are marked too, a moment after the mentions. */
async function waitForNumbers(): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('sourcelight-number')?.size ?? 0) > 0);
}

/** Two frames and a little: what was to move has moved. */
function rest(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
      ),
  );
}

/** Every layout shift since the page began: its size, and what moved. */
async function shifts(): Promise<string[]> {
  await rest();
  return page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    const found: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        found.push(`${value} ${sources.map(({ node }) => node?.nodeName).join()}`);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    return found;
  });
}

/** The boxes of the page's elements and of all its lines of text, and how far it can be scrolled. */
function boxes(): Promise<string[]> {
  return page.evaluate(() => {
    const show = (name: string, at: Element | Range): string =>
      `${name} ${[...at.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height]).join(' | ')}`;
    const root = document.documentElement;
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = root;
    const found = [`room ${[scrollWidth, scrollHeight, clientWidth, clientHeight]}`];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | 4);
    for (let node: Node | null = document.body; node; node = nodes.nextNode()) {
      if (node instanceof Element) found.push(show(node.localName, node));
      else {
        const line = document.createRange();
        line.selectNodeContents(node);
        found.push(show(`“${node.nodeValue?.trim().slice(0, 30)}”`, line));
      }
    }
    return [show('html', root), ...found];
  });
}

/** Marking on or off, with all that can be marked. */
async function choose(enabled: boolean): Promise<void> {
  const settings = { enabled, numbers: true };
  await own.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

async function setEnabled(enabled: boolean): Promise<void> {
  await choose(enabled);
  await page.waitForFunction(
    (wanted) => [...CSS.highlights.keys()].some((key) => key.startsWith('sourcelight-')) === wanted,
    enabled,
  );
  if (enabled) await waitForNumbers();
  await rest();
}

/** Lets the pointer rest on a mention; gives what was in the page just before. */
async function hover(text: string): Promise<{ before: string[]; shiftsBefore: string[] }> {
  // Coming into view, a page may lay out more of itself.
  await pointOf(page, text);
  await rest();
  const { x, y } = await pointOf(page, text);
  await rest();
  const before = await boxes();
  const shiftsBefore = await shifts();
  await page.mouse.move(x - 3, y - 3);
  await page.mouse.move(x, y, { steps: 3 });
  return { before, shiftsBefore };
}

async function cardStaysOutOfTheWay(card: CardProbe, text: string): Promise<void> {
  const { before, shiftsBefore } = await hover(text);
  await card.waitFor('Marked because');
  await rest();
  expect(await boxes()).toEqual(before);
  expect(await shifts()).toEqual(shiftsBefore);
  const outside = await card.read<string[]>(`(({ left, top, right, bottom, width, height }) => [
    left < 0 && 'left', top < 0 && 'top', right > innerWidth && 'right', bottom > innerHeight && 'bottom',
    width < 200 && 'narrow ' + width, height < 100 && 'low ' + height].filter(Boolean))(card.getBoundingClientRect())`);
  expect(outside).toEqual([]);
}

async function cardsStayOutOfTheWay(texts: readonly string[], picture: string): Promise<void> {
  const card = await CardProbe.of(page, stage);
  for (const text of texts) {
    await cardStaysOutOfTheWay(card, text);
    if (text === texts[0]) await page.screenshot({ path: `${SHOTS}/stability-${picture}.png` });
    await page.keyboard.press('Escape');
    await card.waitFor(null);
    await page.mouse.move(1279, 799);
  }
}

async function marksMoveNothing(): Promise<void> {
  const marked = await boxes();
  await setEnabled(false);
  const bare = await boxes();
  await setEnabled(true);
  expect(marked.length).toBeGreaterThan(100);
  expect(marked).toEqual(bare);
  expect(await boxes()).toEqual(bare);
  expect(await shifts()).toEqual([]);
}

describe.each(HARD_PAGES.map(({ name }) => name))('a page hard by its %s', (name) => {
  beforeAll(() => read(name));
  afterAll(() => page.close());

  it('has its marks, at least five, and no layout shift from before them on', async () => {
    expect((await marksOf(page)).length).toBeGreaterThanOrEqual(FEWEST);
    expect(await marksOf(page)).toEqual(expect.arrayContaining(MENTIONS));
    expect(await shifts()).toEqual([]);
  });

  it('has every box and every line where it has them without marks', marksMoveNothing);

  it('moves nothing and scrolls no further for a card, which is wholly in the window', async () => {
    await cardsStayOutOfTheWay(MENTIONS, name);
  });
});

const CHOICES: readonly { name: string; choice: string; media: Media }[] = [
  { name: 'grid', choice: 'less motion', media: { reducedMotion: 'reduce' } },
  { name: 'dark', choice: 'less motion', media: { reducedMotion: 'reduce' } },
  { name: 'grid', choice: 'forced colours', media: { forcedColors: 'active' } },
  { name: 'dark', choice: 'forced colours', media: { forcedColors: 'active' } },
];

describe('a page', () => {
  afterEach(() => page.close());

  it.each(CHOICES)('hard by its $name stays still under $choice too', async (one) => {
    await read(one.name, one.media);
    await marksMoveNothing();
    await cardsStayOutOfTheWay(MENTIONS.slice(0, 1), `${one.name}-${one.choice.replace(' ', '-')}`);
  });

  // Known: a zoom of the root scales the card too, and its place is worked out as if it did not.
  it('that zooms its root has its cards wholly in the window', async () => {
    await read('columns');
    await page.addStyleTag({ content: ':root { zoom: 1.3 }' });
    await rest();
    await cardsStayOutOfTheWay(MENTIONS.slice(0, 1), 'zoomed-root');
  });

  it('that did move would be found out by boxes and by shifts', async () => {
    await read('flex');
    const before = await boxes();
    await page.addStyleTag({ content: 'em { letter-spacing: 0.1px } ul { margin-top: 40px }' });
    const after = await boxes();
    expect(after.filter((line, i) => line !== before[i]).join()).toContain('“Ronin Network”');
    expect(await shifts()).not.toEqual([]);
  });
});
