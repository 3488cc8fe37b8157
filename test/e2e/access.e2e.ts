import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardProbe, command, openPage, openStage, pointOf, type Stage } from './harness';

let stage: Stage;
let page: Page;
let card: CardProbe;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => page.close());
afterAll(() => stage.close());

async function read(name: string, marks: number): Promise<void> {
  page = await openPage(stage, name, marks);
  await page.bringToFront();
  card = await CardProbe.of(page, stage);
}

async function hover(text: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x - 20, y - 30);
  await page.mouse.move(x, y, { steps: 3 });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const boxOf = () =>
  card.read<Box>(
    '(({ left, right, top, bottom }) => ({ left, right, top, bottom }))(card.getBoundingClientRect())',
  );

const underlineOf = () =>
  page.evaluate(
    () => getComputedStyle(document.body, '::highlight(sourcelight-underline)').textDecorationLine,
  );

describe('marks', () => {
  it('are not printed', async () => {
    await read('article.html', 30);
    expect(await underlineOf()).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    expect(await underlineOf()).toBe('none');
    await page.emulateMedia({ media: null });
  });

  it('take the system’s colours where the reader has chosen such', async () => {
    await read('article.html', 30);
    const colour = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.body, '::highlight(sourcelight-underline)').textDecorationColor,
      );
    const usual = await colour();
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await colour()).not.toBe(usual);
    await hover('Lazarus Group');
    await card.waitFor('Hacking group');
    await page.screenshot({ path: 'out/screens/card-forced-colors.png' });
    await page.emulateMedia({ forcedColors: null });
  });
});

describe('the card', () => {
  it('stays in a window of 320 by 400, as at 400 % zoom, and scrolls inside', async () => {
    await read('article.html', 30);
    await page.setViewportSize({ width: 320, height: 400 });
    await hover('Lazarus Group');
    await card.waitFor('Hacking group');
    const box = await boxOf();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.bottom).toBeLessThanOrEqual(400);
    expect(await card.read('card.scrollHeight > card.clientHeight')).toBe(true);
    expect(await card.read('card.scrollWidth <= card.clientWidth')).toBe(true);
    await page.screenshot({ path: 'out/screens/card-small-window.png' });
  });

  it('reads from left to right on a page that reads from right to left', async () => {
    await read('links.html', 3);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await hover('Bybit');
    await card.waitFor('Exchange');
    expect(await card.read('getComputedStyle(card).direction')).toBe('ltr');
    const box = await boxOf();
    expect(box.left >= 0 && box.right <= 1280).toBe(true);
    await page.screenshot({ path: 'out/screens/card-rtl.png' });
  });

  it('moves nothing where the reader wants no motion', async () => {
    await read('links.html', 3);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await hover('Bybit');
    await card.waitFor('Exchange');
    const moving = await card.read<number>(
      `[card, ...card.querySelectorAll('*')].filter((e) => {
        const { transitionDuration, animationName } = getComputedStyle(e);
        return transitionDuration !== '0s' || animationName !== 'none'; }).length`,
    );
    expect(moving).toBe(0);
    await page.emulateMedia({ reducedMotion: null });
  });

  it('has its parts in the order of reading, each named, none smaller than 24 px', async () => {
    await read('article.html', 30);
    await hover('Lazarus Group');
    await card.waitFor('Hacking group');
    const names = await card.read<string[]>(
      `[...card.querySelectorAll('button, a, summary, [tabindex="0"]')].filter((e) => e.checkVisibility()).map((e) => e.getAttribute('aria-label') ?? e.textContent.trim())`,
    );
    expect(names.slice(0, 3)).toEqual(['Copy this figure with its source', 'Keep open', 'Close']);
    expect(names).not.toContain('');
    const small = await card.read<string[]>(
      `[...card.querySelectorAll('button')].filter((e) => e.checkVisibility() && !e.closest('p, .source, h3')).filter((e) => {
        const { width, height } = e.getBoundingClientRect(); return width < 23.5 || height < 23.5; }).map((e) => e.textContent)`,
    );
    expect(small).toEqual([]);
  });

  it('gives the focus back to where the reader was', async () => {
    await read('links.html', 3);
    await page.focus('#button');
    await command(stage, 'next-mention');
    await card.waitFor('Hacking group');
    await page.keyboard.press('Enter');
    expect(await card.read('card.getRootNode().activeElement === card')).toBe(true);
    expect(await page.getAttribute('#button', 'data-clicked')).toBeNull();
    await page.keyboard.press('Escape');
    await card.waitFor(null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('button');
  });
});
