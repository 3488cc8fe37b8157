import { readFileSync } from 'node:fs';
import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportOf } from '../../utils/build/run/pageReport';
import { CardProbe, command, openPage, openStage, pointOf, type Stage } from './harness';

let stage: Stage;
let page: Page;
let card: CardProbe;

beforeAll(async () => {
  stage = await openStage({ touch: true });
});
afterEach(() => page.close());
afterAll(() => stage.close());

async function read(name: string, marks = 1): Promise<void> {
  page = await openPage(stage, name, marks);
  await page.bringToFront();
  card = await CardProbe.of(page, stage);
}

function background(): Worker {
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('there is no background');
  return worker;
}

/** The background answers nothing from when this is done, for so many ms. */
async function keepBackgroundBusy(ms: number): Promise<void> {
  await background().evaluate((wanted) => {
    const work = (): void => {
      for (const end = Date.now() + wanted; Date.now() < end; );
    };
    setTimeout(work);
  }, ms);
}

/** Tells from now on whether a page has asked what the card of this entity begins with. */
async function watchHeads(entity: string): Promise<() => Promise<boolean>> {
  const isAsked = await background().evaluateHandle((wanted) => {
    const seen = { isAsked: false };
    chrome.runtime.onMessage.addListener(({ name, request }) => {
      if (name === 'heads' && request.entities.includes(wanted)) seen.isAsked = true;
    });
    return seen;
  }, entity);
  return () => isAsked.evaluate((seen) => seen.isAsked);
}

async function hover(text: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x - 40, y - 60);
  await page.mouse.move(x, y, { steps: 3 });
}

describe('reading the sample article', () => {
  it('every claim of the article has a figure in the card of a mention', async () => {
    await read('article.html', 30);
    const mentions = await reportOf(page, stage.context, stage.id);
    const shown = new Set(
      mentions
        .flatMap(({ card: view }) => view?.card.groups ?? [])
        .flatMap(({ figures }) => figures.map(({ id }) => id)),
    );
    const file = new URL('../../assets/dataset/claims.json', import.meta.url);
    const claims: { topic: string; figures: string[] }[] = JSON.parse(readFileSync(file, 'utf8'));
    const unanswered = claims.filter(({ figures }) => !figures.some((id) => shown.has(id)));
    expect(claims).toHaveLength(21);
    expect(unanswered.map(({ topic }) => topic)).toEqual([]);
  });

  it('a pointer that rests on a mention gets a card with figure, publisher, date and link', async () => {
    await read('article.html', 30);
    await hover('Bangladesh’s central bank');
    const text = await card.waitFor('Bangladesh Bank heist');
    expect(text).toContain('$81 million');
    expect(text).toContain('US Department of Justice');
    expect(text).toContain('Sep 6, 2018');
    expect(text).toContain('Marked because');
    const links = await card.read<string[]>(
      `[...card.querySelectorAll('a')].map((a) => a.href + ' ' + a.rel + ' ' + a.target)`,
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(link).toMatch(/^https:\/\/\S+ noopener noreferrer _blank$/);
  });

  it('the card answers the sentence’s own number with what was published since', async () => {
    await read('article.html', 30);
    await hover('attacks on cryptocurrency platforms');
    const text = await card.waitFor('The text says');
    expect(text).toContain(
      'The text says $400 million, as published earlier; it has since been revised:',
    );
    expect(text).toContain('nearly $400 million Chainalysis');
    expect(text).toContain('$429 million Chainalysis');
    expect(text).toContain('newer than this article');
  });

  it('a card begins with what the page keeps of it while the background is busy, and the rest follows', async () => {
    const isAsked = await watchHeads('bangladesh-bank-2016');
    await read('article.html', 30);
    // Read once, so that the code is there; what cards begin with comes when the page is idle.
    await hover('Chainalysis');
    await card.waitFor('Published');
    await page.mouse.move(1200, 20, { steps: 5 });
    await card.waitFor(null);
    await expect.poll(isAsked).toBe(true);
    // The answer is on its way.
    await page.waitForTimeout(1000);
    await keepBackgroundBusy(6000);
    await hover('Bangladesh’s central bank');
    const text = await card.waitFor('Looking up the figures');
    expect(text).toContain('$81 million');
    expect(text).toContain('US Department of Justice');
    expect(text).toContain('Sep 6, 2018');
    expect(text).toContain('Marked because');
    await card.read('card.id = "first"');
    await card.waitFor('sources ·', 20_000);
    expect(await card.read<string>('card.id')).toBe('first');
    expect(await card.text()).not.toContain('Looking up the figures');
  });

  it('a pointer that leaves lets the card go, one that crosses to it keeps it', async () => {
    await read('article.html', 30);
    await hover('Chainalysis');
    await card.waitFor('Published');
    const box = await card.read<{ x: number; y: number }>(
      '(({ x, y }) => ({ x, y }))(card.getBoundingClientRect())',
    );
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
    await page.waitForTimeout(700);
    await card.waitFor('Chainalysis');
    await page.mouse.move(1200, 20, { steps: 5 });
    await card.waitFor(null);
  });

  it('the card goes on to what is related and back, can be pinned and closed', async () => {
    await read('article.html', 30);
    await hover('Lazarus');
    await card.waitFor('Hacking group');
    await card.click('Keep open');
    await page.mouse.move(1200, 20, { steps: 5 });
    await page.waitForTimeout(600);
    await card.click('Reconnaissance General Bureau');
    await card.waitFor('State unit');
    await card.click('Back');
    await card.waitFor('Hacking group');
    await card.click('Close');
    await card.waitFor(null);
  });

  it('the keyboard goes from mention to mention, into the card, out again', async () => {
    await read('article.html', 30);
    await command(stage, 'next-mention');
    await card.waitFor('State\nNorth Korea');
    await command(stage, 'next-mention');
    await command(stage, 'next-mention');
    await card.waitFor('Topic\nSize of North Korea’s cyber force');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await card.read<boolean>(`card.getRootNode().activeElement === card`)).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor(null);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

describe('the page keeps what is its own', () => {
  it('a mention inside a link stays a link', async () => {
    await read('links.html', 3);
    const { x, y } = await pointOf(page, 'Lazarus Group');
    await page.mouse.click(x, y);
    await page.waitForURL(/dynamic\.html/);
  });

  it('a click on a mention elsewhere opens the card at once', async () => {
    await read('links.html', 3);
    const { x, y } = await pointOf(page, 'Bybit');
    await page.mouse.click(x, y);
    await card.waitFor('Exchange');
  });

  it('a tap opens the card, a tap elsewhere closes it', async () => {
    await read('links.html', 3);
    const { x, y } = await pointOf(page, 'Bybit');
    await page.touchscreen.tap(x, y);
    await card.waitFor('Exchange');
    await page.touchscreen.tap(x, 600);
    await card.waitFor(null);
  });

  it('a button with a mention still does what it does, and no card comes', async () => {
    await read('links.html', 3);
    const { x, y } = await pointOf(page, 'Kimsuky');
    await page.touchscreen.tap(x, y);
    expect(await page.getAttribute('#button', 'data-clicked')).toBe('yes');
    expect(await card.text()).toBeNull();
  });

  it('a page’s script cannot open a card by events of its own', async () => {
    await read('links.html', 3);
    const { x, y } = await pointOf(page, 'Bybit');
    await page.evaluate(
      ([left, top]) => {
        const options = { bubbles: true, clientX: left ?? 0, clientY: top ?? 0, detail: 1 };
        document
          .elementFromPoint(left ?? 0, top ?? 0)
          ?.dispatchEvent(new MouseEvent('click', options));
      },
      [x, y],
    );
    await page.waitForTimeout(400);
    expect(await card.text()).toBeNull();
  });
});

it('nothing of this asked anything of the network', () => {
  expect(stage.strangers).toEqual([]);
  page = stage.context.pages()[0] as Page;
});
