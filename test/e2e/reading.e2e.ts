import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  CardProbe,
  command,
  marksOf,
  openPage,
  openStage,
  pointOf,
  type Stage,
  waitForMarks,
} from './harness';
import { picture } from './look';

let stage: Stage;
let own: Page;
let page: Page;
let card: CardProbe;

beforeAll(async () => {
  stage = await openStage();
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
});
afterEach(async () => {
  await own.evaluate(() => chrome.storage.local.clear());
  await page.close();
});
afterAll(() => stage.close());

async function read(name = 'article.html', marks = 30): Promise<void> {
  page = await openPage(stage, name, marks);
  await page.bringToFront();
  card = await CardProbe.of(page, stage);
}

async function hover(text: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x - 40, y - 60);
  await page.mouse.move(x, y, { steps: 3 });
}

async function settings(change: object): Promise<void> {
  await own.evaluate((values) => chrome.storage.local.set({ settings: values }), change);
}

describe('the card', () => {
  it('draws the totals of each year, with a text and a table for who cannot see them', async () => {
    await read();
    await hover('attacks on cryptocurrency platforms');
    await card.waitFor('2016–2025');
    const label = await card.read<string>(
      `card.querySelector('.picture svg').getAttribute('aria-label')`,
    );
    expect(label).toBe(
      'Stolen. From 2016: about $1.5 million to 2025: at least $2.02 billion; the highest is 2025: at least $2.02 billion.',
    );
    const here = await card.read<string>(
      `card.querySelector('.picture .bar.here title').textContent`,
    );
    expect(here).toMatch(/^2021: \$429 million \(Chainalysis/);
    await card.click('As a table');
    await card.waitFor('First published');
    const rows = await card.read<string[]>(
      `[...card.querySelector('.picture table').rows].map((row) => [...row.cells].map((cell) => cell.textContent).join(' | '))`,
    );
    expect(rows.find((row) => row.startsWith('2022 |'))).toBe(
      '2022 | about $1.1 billion | an estimated $1.7 billion | Chainalysis, Dec 19, 2024',
    );
    await picture('card-years', page);
  });

  it('sets a theft among the largest and says how much of its year it was, as our calculation', async () => {
    await read();
    await hover('Lazarus Group');
    await card.waitFor('Largest thefts attributed to it');
    await card.click('Ronin bridge theft');
    const text = await card.waitFor('Among the largest thefts');
    expect(text).toContain(
      '56% of what was stolen by North Korea in 2022 (about $1.1 billion, Chainalysis) our calculation',
    );
    expect(await card.read(`card.querySelector('.card-scale').title`)).toBe(
      '620000000 / 1100000000',
    );
    await picture('card-largest', page);
  });

  it('pinned, is moved by the arrow keys and stays where it was put', async () => {
    await read();
    await hover('Lazarus Group');
    await card.waitFor('Hacking group');
    await card.click('Keep open');
    const left = () => card.read<number>('card.getBoundingClientRect().left');
    const before = await left();
    await card.read(`card.querySelector('.move-handle').focus()`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await left()).toBe(before + 80);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(300);
    expect(await left()).toBe(before + 80);
    for (let i = 0; i < 60; i++) await page.keyboard.press('Shift+ArrowRight');
    expect(await card.read<number>('card.getBoundingClientRect().right')).toBeLessThanOrEqual(1280);
  });

  it('copies a figure with its citation and says so', async () => {
    await read();
    await stage.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: stage.server.base,
    });
    await hover('Bangladesh’s central bank');
    await card.waitFor('Bangladesh Bank heist');
    await card.click('Copy this figure with its source');
    await card.waitFor('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Bangladesh Bank heist, stolen: $81 million. US Department of Justice, Sep 6, 2018, as quoted by Algérie Soir. https://algeriesoir.com/2018/09/07/us-charges-north-korean-hacker-in-sony-wannacry-cyber.html',
    );
  });

  it('takes a wrong mark off this site, and back when asked', async () => {
    await read();
    const count = async () => (await marksOf(page)).filter((text) => text === 'Office 121').length;
    const before = await count();
    await hover('Office 121');
    await card.waitFor('Marked because');
    await card.click('Not this');
    await card.waitFor('“Office 121” is no longer marked as Bureau 121 (Office 121) on this site.');
    await expect.poll(count).toBe(0);
    await card.click('Undo');
    await expect.poll(count).toBe(before);
    await card.waitFor('Marked because');
  });

  it('by keyboard is announced once, with its place among the mentions', async () => {
    await read();
    await command(stage, 'next-mention');
    await card.waitFor('State\nNorth Korea');
    await expect
      .poll(() =>
        card.read<string>(
          `card.getRootNode().querySelector('[role=status].announcement').textContent`,
        ),
      )
      .toBe('North Korea, State. Mention 1 of 36. Press Enter for the card.');
  });

  it('goes with the page’s own colours where the reader wants that', async () => {
    await settings({ theme: 'page' });
    await read('links.html', 3);
    await page.evaluate(() => {
      document.body.style.background = '#101418';
    });
    await hover('Bybit');
    await card.waitFor('Exchange');
    expect(await card.read(`card.parentElement.dataset.theme`)).toBe('dark');
    await page.mouse.move(1270, 700, { steps: 3 });
    await card.waitFor(null);
    await page.evaluate(() => {
      document.body.style.background = '#fff';
    });
    await hover('Bybit');
    await card.waitFor('Exchange');
    expect(await card.read(`card.parentElement.dataset.theme`)).toBe('light');
  });
});

describe('the article’s own numbers', () => {
  const numbers = () => marksOf(page, 'number');

  it('are left alone unless the reader wants them, then underlined more quietly', async () => {
    await read();
    expect(await numbers()).toEqual([]);
    await settings({ numbers: true });
    await expect.poll(numbers).toContain('$400 million');
    await waitForMarks(page, 30);
    await picture('numbers', page);
    await settings({});
    await expect.poll(numbers).toEqual([]);
  });

  it('open the card that answers them, at the number', async () => {
    await settings({ numbers: true });
    await read();
    await expect.poll(numbers).toContain('$400 million');
    const { x, y } = await pointOf(page, '$400 million');
    // Straight there: held up on its way, the pointer would rest on the name, whose card says the same.
    await page.mouse.move(x, y);
    await card.waitFor('The text says $400 million');
    const box = await card.read<{ left: number; right: number }>(
      '(({ left, right }) => ({ left, right }))(card.getBoundingClientRect())',
    );
    expect(box.left <= x && x <= box.right).toBe(true);
  });
});

it('nothing of this asked anything of the network', () => {
  expect(stage.strangers).toEqual([]);
  page = stage.context.pages()[0] as Page;
});
