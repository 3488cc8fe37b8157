import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../utils/build/run/findBrowser';
import { QUIET } from '../../utils/build/run/launch';
import { REPORT_NAMES } from '../pdf/report';
import type { FileServer } from '../pdf/serveFiles';
import {
  CardProbe,
  command,
  marksOf,
  openStage,
  pointOf,
  type Stage,
  waitForMarks,
} from './harness';
import {
  allStored,
  type DayProxy,
  dayPages,
  MARKER,
  openDayProxy,
  PDF,
  serveDayPdf,
} from './readingDay';

const PAGES = dayPages();
const ARTICLE = [...PAGES.keys()].find((url) => url.includes('article')) ?? '';

/** The browser's own settings to reach nobody but the proxy. */
const through = ({ port }: DayProxy) => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

async function readAll(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  for (const url of PAGES.keys()) await page.goto(url);
  await page.close();
}

describe('a day’s reading', { timeout: 60_000 }, () => {
  let stage: Stage;
  let proxy: DayProxy;
  /** The same day in a browser without us. */
  let without: DayProxy;
  let papers: FileServer;

  beforeAll(async () => {
    papers = await serveDayPdf();
    [proxy, without] = await Promise.all([openDayProxy(PAGES), openDayProxy(PAGES)]);
    stage = await openStage({ args: [...through(proxy), '--ignore-certificate-errors'] });
  });
  afterAll(async () => {
    await stage.close();
    proxy.close();
    without.close();
    papers.close();
  });

  const own = (path: string) => `chrome-extension://${stage.id}/${path}`;
  async function at(path: string, work: (page: Page) => Promise<unknown>): Promise<void> {
    const page = await stage.context.newPage();
    await page.goto(own(path));
    await work(page);
    await page.close();
  }

  it('asks for the pages that are read, by a browser with Sourcelight as by one without', async () => {
    await readAll(stage.context);
    const bare = await chromium.launch({
      executablePath: findBrowser(),
      args: [...QUIET, ...through(without), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    await readAll(await bare.newContext());
    await bare.close();
    expect(proxy.read.length).toBeGreaterThanOrEqual(PAGES.size);
    expect([...proxy.read].sort()).toEqual([...without.read].sort());
  });

  it('asks for nothing more by cards, look-up, search, explorer, options and side panel', async () => {
    const before = proxy.read.length;
    const page = await stage.context.newPage();
    await page.goto(ARTICLE);
    await waitForMarks(page, 30);
    const card = await CardProbe.of(page, stage);
    for (const name of (await marksOf(page)).slice(0, 3)) {
      const { x, y } = await pointOf(page, name);
      await page.mouse.move(x, y, { steps: 3 });
      await card.waitFor('Marked because');
      await page.keyboard.press('Escape');
      await card.waitFor(null);
      await page.mouse.move(1, 1);
    }
    await page.locator('p').first().selectText();
    await command(stage, 'look-up');
    await at('popup.html', async (popup) => {
      await popup.getByRole('combobox', { name: 'Search the dataset' }).fill('lazarus');
      await popup.getByRole('option').first().waitFor();
    });
    await at('explorer.html?q=bybit', (explorer) => explorer.getByRole('table').waitFor());
    await at('options.html', (options) => options.getByText('2026').first().waitFor());
    await at('sidepanel.html', (panel) => panel.locator('main').waitFor());
    await at('diagnosis.html', (diagnosis) => diagnosis.locator('main').waitFor());
    await page.close();
    expect(proxy.read.slice(before)).toEqual([ARTICLE]);
  });

  it('asks once for a PDF that is opened, and marks it', async () => {
    const before = proxy.read.length;
    await at(`pdf.html?src=${encodeURIComponent(papers.base + PDF)}`, (pdf) =>
      waitForMarks(pdf, REPORT_NAMES.length),
    );
    expect(papers.asked).toEqual([`/${PDF}`]);
    expect(proxy.read.slice(before)).toEqual([]);
  });

  it('asks nobody else for anything that a browser without Sourcelight does not ask', () => {
    const browsers = new Set(without.strangers);
    expect(proxy.strangers.filter((host) => !browsers.has(host))).toEqual([]);
  });

  it('leaves no address, title or text of a page in anything that is stored', async () => {
    await at('options.html', async (options) => {
      const stored = await options.evaluate(allStored);
      expect(Object.keys(stored)).toEqual(['local', 'session', 'databases', 'cached', 'page']);
      expect(JSON.stringify(stored)).not.toMatch(new RegExp(MARKER));
      // That it would be found: the reader asks for it.
      await options.evaluate((word) => chrome.storage.local.set({ kept: word }), MARKER);
      expect((await options.evaluate(allStored))['local']).toContain(MARKER);
    });
  });
});
