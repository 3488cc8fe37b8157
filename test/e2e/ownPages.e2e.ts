import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CardProbe,
  marksOf,
  openPage,
  openStage,
  pointOf,
  type Stage,
  waitForMarks,
} from './harness';
import { look } from './look';

let stage: Stage;
let own: Page;

beforeAll(async () => {
  stage = await openStage();
  own = await stage.context.newPage();
});
afterAll(() => stage.close());

const ownUrl = (path: string) => `chrome-extension://${stage.id}/${path}`;

async function tabOf(page: Page): Promise<number> {
  return own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab?.id ?? -1;
  }, page.url());
}

async function openPanel(page: Page): Promise<void> {
  await own.goto(ownUrl('options.html'));
  const tab = await tabOf(page);
  await own.setViewportSize({ width: 360, height: 700 });
  await own.goto(ownUrl(`sidepanel.html?tab=${tab}`));
}

describe('the side panel', () => {
  it('lists the page’s mentions in order with the text around them, and filters them by kind', async () => {
    const page = await openPage(stage, 'article.html', 30);
    await openPanel(page);
    await own.getByText('North Korea · State').first().waitFor();
    await own.getByText('36 mentions of 29 names').waitFor();
    const rows = await own.locator('.panel-go .excerpt b').allTextContents();
    expect(rows).toEqual((await marksOf(page)).map((text) => text.replace(/\s+/g, ' ')));
    expect(await own.locator('.panel-go').first().textContent()).toBe(
      'Pyongyang’s hackers had a record year, analysts sayNorth Korea · State',
    );
    await look('panel', own);
    await own.getByLabel('Show').selectOption({ label: 'People (3)' });
    expect(await own.locator('.panel-go').allTextContents()).toHaveLength(3);
    await own.getByLabel('Show').selectOption({ index: 0 });
    await page.close();
  });

  it('goes to a mention and flashes it, by arrow keys and Enter too, without opening a card', async () => {
    const page = await openPage(stage, 'article.html', 30);
    await openPanel(page);
    await own.locator('.panel-go').nth(28).focus();
    await own.keyboard.press('ArrowDown');
    await own.keyboard.press('Enter');
    const wanted = (await marksOf(page))[29];
    // A page in the background draws no frames, so it is asked again and again.
    const lit = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('sourcelight-active') ?? [])] as Range[];
        const top = range?.getBoundingClientRect().top ?? -1;
        const isInView = top > 0 && top < innerHeight;
        return isInView ? (range?.toString().replace(/\s+/g, ' ') ?? null) : null;
      });
    await expect.poll(lit).toBe(wanted);
    expect(await own.locator('[aria-current=location]').count()).toBe(1);
    await expect.poll(lit, { timeout: 4000 }).toBeNull();
    expect(await (await CardProbe.of(page, stage)).text()).toBeNull();
    await page.close();
  });

  it('shows the same card in place and keeps its place in the list', async () => {
    const page = await openPage(stage, 'article.html', 30);
    await openPanel(page);
    await own.getByText('36 mentions of 29 names').waitFor();
    await own.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('scroll', () => requestAnimationFrame(done), { once: true });
          scrollTo(0, 900);
        }),
    );
    // Names that come late make rows above taller, and the browser keeps the reader's row where it is: the place is
    // that of the moment of the click. Playwright would scroll the button into view first.
    const place = await own
      .getByRole('button', { name: /^Card: / })
      .nth(20)
      .evaluate((button: HTMLElement) => {
        const at = scrollY;
        button.click();
        return at;
      });
    expect(place).toBeGreaterThanOrEqual(900);
    await own.getByRole('heading', { level: 2 }).waitFor();
    await look('panel-card', own);
    await own.getByRole('button', { name: 'Back' }).click();
    await own.locator('.panel-go').nth(20).waitFor();
    await expect.poll(() => own.evaluate(() => scrollY)).toBe(place);
    await page.close();
  });

  it('exports the page’s mentions so that each is found again in the page', async () => {
    const page = await openPage(stage, 'article.html', 30);
    await openPanel(page);
    await own.getByText('North Korea · State').first().waitFor();
    await own.getByText('Cite and export').click();
    await own.getByLabel('Format').selectOption('web-annotation');
    const download = own.waitForEvent('download');
    await own.getByRole('button', { name: 'Save file' }).click();
    const written = readFileSync(await (await download).path(), 'utf8');
    const found = await page.evaluate((json) => {
      const text = [...(document.body.textContent ?? '')];
      const selectors: { type: string; exact?: string; start?: number; end?: number }[] = [];
      JSON.parse(json, (_key, value) => {
        if (value?.type === 'TextPositionSelector' || value?.type === 'TextQuoteSelector')
          selectors.push(value);
        return value;
      });
      const quotes = selectors.flatMap(({ exact }) => exact ?? []);
      const placed = selectors.flatMap(({ start, end }) =>
        start === undefined ? [] : [text.slice(start, end).join('')],
      );
      return { quotes, placed };
    }, written);
    expect(found.quotes).toHaveLength(36);
    expect(found.placed).toEqual(found.quotes);
    await page.close();
  });

  it('says so where there is nothing, and where nothing can be read', async () => {
    const page = await openPage(stage, 'quiet.html', 0);
    await openPanel(page);
    await own.getByText('This page mentions nothing from the dataset.').waitFor();
    await own.goto(ownUrl('sidepanel.html?tab=999999'));
    await own.getByText('Nothing can be marked on this page').waitFor();
    await page.close();
  });

  it('opened beside the page by the popup follows the tab in front', async () => {
    const page = await openPage(stage, 'links.html', 3);
    const popup = await stage.context.newPage();
    await popup.goto(ownUrl('popup.html'));
    await popup.getByRole('button', { name: 'Open in the side panel' }).click();
    const panels = () =>
      stage.context.serviceWorkers()[0]?.evaluate(
        async () =>
          (
            await chrome.runtime.getContexts({
              contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType],
            })
          ).length,
      );
    await expect.poll(panels).toBe(1);
    await page.close();
  });
});

describe('the welcome page', () => {
  it('opens after an install, and not for users of an administrator', async () => {
    const worker = stage.context.serviceWorkers()[0];
    const opened = stage.context.waitForEvent('page');
    await worker?.evaluate(() => {
      chrome.runtime.onInstalled.dispatch({ reason: 'install' });
    });
    const welcome = await opened;
    expect(welcome.url()).toBe(ownUrl('welcome.html'));
    await welcome.close();
    const count = stage.context.pages().length;
    await worker?.evaluate(() => {
      chrome.management.getSelf = async () =>
        ({ installType: 'admin' }) as chrome.management.ExtensionInfo;
      chrome.runtime.onInstalled.dispatch({ reason: 'install' });
    });
    await own.waitForTimeout(700);
    expect(stage.context.pages()).toHaveLength(count);
  });

  it('marks its own sample and shows the card there', async () => {
    const page = await stage.context.newPage();
    await page.goto(ownUrl('welcome.html'));
    await waitForMarks(page, 5);
    expect(await marksOf(page)).toContain('Lazarus Group');
    await look('welcome', page);
    await page.bringToFront();
    const { x, y } = await pointOf(page, 'Ronin Network');
    await page.mouse.move(x - 30, y + 30);
    await page.mouse.move(x, y, { steps: 3 });
    await page.waitForFunction(() => document.querySelector('html > div:last-child:not(#app)'));
    await page.screenshot({ path: 'out/screens/welcome-card.png' });
    await page.close();
  });

  it('says when marking is off, and switches it on', async () => {
    const page = await stage.context.newPage();
    await page.goto(ownUrl('welcome.html'));
    await page.evaluate(() => chrome.storage.local.set({ settings: { enabled: false } }));
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await waitForMarks(page, 5);
    await page.close();
  });
});

it('the options lead to the licences in full, as they go with the package', async () => {
  await own.goto(ownUrl('options.html'));
  await own.getByRole('link', { name: 'The licences in full' }).click();
  await own.waitForURL(ownUrl('NOTICE.txt'));
  const text = await own.locator('body').innerText();
  expect(text).toContain('© 2025 The MITRE Corporation');
  expect(text).toContain('DISCLAIMERS: MITRE does not claim');
});

describe('wrong marks', () => {
  it('are listed in the options, can be marked again, and that undone', async () => {
    await own.setViewportSize({ width: 900, height: 900 });
    await own.goto(ownUrl('options.html'));
    const wrong = {
      entity: 'bybit',
      surface: 'bybit',
      site: 'a.example',
      rule: 'distinct-name',
      date: '2026-11-24',
    };
    await own.evaluate((one) => chrome.storage.local.set({ rejections: [one, 'junk'] }), wrong);
    await own.getByText('“bybit” as Bybit, on a.example').waitFor();
    await look('options-rejections', own);
    const download = own.waitForEvent('download');
    await own.getByRole('button', { name: 'Export' }).click();
    expect((await download).suggestedFilename()).toBe('sourcelight-wrong-marks.json');
    await own.getByRole('button', { name: 'Mark again' }).click();
    await own.getByText('“bybit” may be marked again.').waitFor();
    await own.getByRole('button', { name: 'Undo' }).click();
    await own.getByText('“bybit” as Bybit, on a.example').waitFor();
  });
});
