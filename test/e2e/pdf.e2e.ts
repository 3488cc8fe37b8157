import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KOREAN, LATE, LONG, REPORT, REPORT_NAMES } from '../pdf/report';
import { type FileServer, serveFiles } from '../pdf/serveFiles';
import { tinyPdf } from '../pdf/tinyPdf';
import { command, marksOf, openStage, pointOf, type Stage, waitForMarks } from './harness';
import { look, picture } from './look';

const REPORT_FILE = tinyPdf({ pages: REPORT, title: 'Yearly report', created: '20240301' });
const FILES = {
  'report.pdf': REPORT_FILE,
  report: REPORT_FILE,
  'long.pdf': tinyPdf({ pages: LONG }),
  'locked.pdf': tinyPdf({ pages: REPORT, password: 'open sesame' }),
  'scan.pdf': tinyPdf({ pages: [[], []] }),
  'late.pdf': tinyPdf({ pages: LATE }),
  'korean.pdf': tinyPdf({ pages: [KOREAN] }),
  'cut.pdf': REPORT_FILE.subarray(0, 400),
  'login.pdf': Buffer.from('<!doctype html><title>Sign in</title>'),
};
/** A busy machine is slow to answer. */
const PATIENT = { timeout: 10_000 };
const MARKED = REPORT_NAMES;

let stage: Stage;
let server: FileServer;
let page: Page;

beforeAll(async () => {
  server = await serveFiles(FILES);
  stage = await openStage({ args: ['--ignore-certificate-errors'] });
});
afterEach(async () => {
  for (const one of stage.context.pages().slice(1)) await one.close();
  server.asked.length = 0;
});
afterAll(async () => {
  await stage.close();
  server.close();
});

const own = (path: string) => `chrome-extension://${stage.id}/${path}`;

async function open(file: string | null): Promise<void> {
  page = await stage.context.newPage();
  const query = file === null ? '' : `?src=${encodeURIComponent(server.base + file)}`;
  await page.goto(own(`pdf.html${query}`));
}

async function tabOf(one: Page): Promise<number> {
  const [worker] = stage.context.serviceWorkers();
  const find = async (url: string) =>
    (await chrome.tabs.query({ url: '<all_urls>' }))
      .concat(await chrome.tabs.query({}))
      .find((tab) => tab.url === url)?.id;
  return (await worker?.evaluate(find, one.url())) ?? -1;
}

/** What the card says. In a page of ours only the debugger looks into its closed root. */
async function cardText(): Promise<string> {
  const session = await stage.context.newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const texts = (node: Node, isInside: boolean): string[] => [
    ...(isInside && node.nodeName === '#text' ? [node.nodeValue] : []),
    ...(node.shadowRoots ?? []).flatMap((one) => texts(one, one.shadowRootType === 'closed')),
    ...(node.children ?? []).flatMap((one) => texts(one, isInside)),
  ];
  return texts(root, false).join(' ');
}

interface Node {
  nodeName: string;
  nodeValue: string;
  shadowRootType?: string;
  children?: Node[];
  shadowRoots?: Node[];
}

/** The side panel about the PDF, as a page of its own. */
async function openPanel(): Promise<Page> {
  const tab = await tabOf(page);
  const panel = await stage.context.newPage();
  await panel.setViewportSize({ width: 360, height: 700 });
  await panel.goto(own(`sidepanel.html?tab=${tab}`));
  await panel
    .locator('.panel-go')
    .nth(MARKED.length - 1)
    .waitFor();
  return panel;
}

describe('a PDF at an address', () => {
  it('has its mentions marked on all pages, words broken at the ends of lines too', async () => {
    await open('report.pdf');
    await waitForMarks(page, MARKED.length);
    expect(await marksOf(page)).toEqual(MARKED);
    expect(await page.title()).toBe('Yearly report');
    // A broken word is marked on both of its lines.
    const rows = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('sourcelight-underline') ?? [])] as Range[];
      return new Set([...(range?.getClientRects() ?? [])].map(({ top }) => Math.round(top))).size;
    });
    expect(rows).toBe(2);
  });

  it('stands on white paper in both themes, with nothing that a screen reader misses', async () => {
    await open('report.pdf');
    await waitForMarks(page, MARKED.length);
    await look('pdf', page, false);
  });

  it('is asked for once, and nothing else is asked for', async () => {
    await open('report.pdf');
    await waitForMarks(page, MARKED.length);
    expect(server.asked).toEqual(['/report.pdf']);
  });

  it('is read with all its pages in mind: a later one tells what an earlier one named', async () => {
    await open('late.pdf');
    await waitForMarks(page, 3);
    expect(await marksOf(page)).toEqual(['Kimsuky', 'Harmony', 'Harmony Horizon']);
  });

  it('in Korean is read by the character map that comes with the extension', async () => {
    await open('korean.pdf');
    await waitForMarks(page, 1);
    expect(await marksOf(page)).toEqual(['라자루스 그룹']);
    expect(server.asked).toEqual(['/korean.pdf']);
  });

  it('opens the same card on hover, and by keyboard', async () => {
    await open('report.pdf');
    await waitForMarks(page, MARKED.length);
    await page.bringToFront();
    const { x, y } = await pointOf(page, 'Bybit hack');
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y, { steps: 3 });
    await expect.poll(cardText, PATIENT).toContain('stolen');
    await picture('pdf-card', page);
    await page.mouse.move(2, 300);
    await expect.poll(cardText, PATIENT).toBe('');
    await command(stage, 'next-mention');
    await expect.poll(cardText, PATIENT).toContain('Hacking group');
    await page.keyboard.press('Escape');
    await expect.poll(cardText, PATIENT).toBe('');
  });

  it('is listed in the side panel, whose rows lead to the places', async () => {
    await open('report.pdf');
    await waitForMarks(page, MARKED.length);
    const panel = await openPanel();
    expect(await panel.locator('.panel-go .excerpt b').allTextContents()).toEqual(MARKED);
    await panel.locator('.panel-go').last().click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('sourcelight-active') ?? [])] as Range[];
          const top = range?.getBoundingClientRect().top ?? -1;
          return top > 0 && top < innerHeight ? range?.toString() : null;
        }),
      )
      .toBe('Bangladesh Bank');
  });

  it('is exported under its own address, each mention with its page', async () => {
    await open('report.pdf');
    await waitForMarks(page, MARKED.length);
    const panel = await openPanel();
    await panel.getByText('Cite and export').click();
    await panel.getByLabel('Format').selectOption('web-annotation');
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save file' }).click();
    const { first } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    const mentions = first.items.filter(
      ({ motivation }: { motivation: string }) => motivation === 'identifying',
    );
    expect(mentions.map(({ target }: { target: { source: string } }) => target.source)).toEqual(
      MARKED.map(() => `${server.base}report.pdf`),
    );
    const [quotes, starts, pages] = [0, 1, 2].map((at) =>
      mentions.map(({ target }: { target: { selector: object[] } }) => target.selector[at]),
    );
    expect(quotes.map(({ exact }: { exact: string }) => exact)).toEqual(MARKED);
    expect(pages.map(({ value }: { value: string }) => value)).toEqual(
      [1, 1, 1, 1, 1, 3].map((number) => `page=${number}`),
    );
    // Nothing of the page around the document is counted.
    expect(starts[0].start).toBe(
      '\f\nA report\nInvestigators say that the money went to the '.length,
    );
  });

  it.each(['report.pdf', 'report'])(
    'is found from the popup, by its name or by what the tab says it is: %s',
    async (file) => {
      const tab = await stage.context.newPage();
      await tab.goto(server.base + file);
      const popup = await stage.context.newPage();
      await popup.setViewportSize({ width: 380, height: 580 });
      await popup.goto(own(`popup.html?tab=${await tabOf(tab)}`));
      const button = popup.getByRole('button', { name: 'Open in Sourcelight' });
      await button.waitFor();
      if (file === 'report') await look('popup-pdf', popup);
      const opened = stage.context.waitForEvent('page');
      await button.click();
      await waitForMarks(await opened, MARKED.length);
      expect((await opened).url()).toContain(encodeURIComponent(server.base + file));
    },
  );

  it('is opened from the menu of a link', async () => {
    const opened = stage.context.waitForEvent('page');
    await stage.context.serviceWorkers()[0]?.evaluate((linkUrl) => {
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'pdf-link', linkUrl }, undefined);
    }, `${server.base}report.pdf`);
    await waitForMarks(await opened, MARKED.length);
  });
});

describe('a file of this computer', () => {
  it('is chosen, and read again only when chosen again', async () => {
    await open(null);
    await page.getByText('Choose a file').waitFor();
    await look('pdf-start', page);
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'mine.pdf', mimeType: 'application/pdf', buffer: REPORT_FILE });
    await waitForMarks(page, MARKED.length);
    await page.reload();
    await page.getByText('Choose “mine.pdf” again').waitFor();
    expect(server.asked).toEqual([]);
  });

  it('is dropped, also in the place of another', async () => {
    await open('scan.pdf');
    await page.getByText('pictures of pages and no text').waitFor();
    const bytes = REPORT_FILE.toString('base64');
    await page.evaluate((base64) => {
      const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([data], 'dropped.pdf', { type: 'application/pdf' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, bytes);
    await waitForMarks(page, MARKED.length);
    expect(await marksOf(page)).toEqual(MARKED);
  });

  it('is read by its address where the browser allows that, and asked for where not', async () => {
    const path = join(tmpdir(), `sourcelight-${process.pid}.pdf`);
    writeFileSync(path, REPORT_FILE);
    page = await stage.context.newPage();
    await page.goto(own(`pdf.html?src=${encodeURIComponent(pathToFileURL(path).href)}`));
    await waitForMarks(page, MARKED.length);
    await page.addInitScript(() => {
      chrome.extension.isAllowedFileSchemeAccess = async () => false;
    });
    await page.reload();
    await page.getByText('may not read files by their address').waitFor();
    await page.getByLabel('Choose a file').waitFor();
  });
});

describe('what cannot be shown', () => {
  it.each([
    ['cut.pdf', 'damaged or incomplete'],
    ['login.pdf', 'What came is not a PDF'],
    ['gone.pdf', 'answered with status 404'],
  ])('%s is told apart: %s', async (file, sentence) => {
    await open(file);
    await page.getByText(sentence).waitFor();
    await page.getByLabel('Choose a file').waitFor();
  });

  it('at an address where nobody answers is told too', async () => {
    page = await stage.context.newPage();
    await page.goto(own(`pdf.html?src=${encodeURIComponent('https://127.0.0.1:9/a.pdf')}`));
    await page.getByText('nothing answers at its address').waitFor();
  });

  it('without its password is asked for, and shown with it', async () => {
    await open('locked.pdf');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('That is not its password').waitFor();
    await look('pdf-password', page);
    await page.getByLabel('Password').fill('open sesame');
    await page.keyboard.press('Enter');
    await waitForMarks(page, MARKED.length);
  });
});

it('a long report is read to its end, and drawn only where the reader is', async () => {
  await open('long.pdf');
  await page.bringToFront();
  await waitForMarks(page, 2);
  await page.getByText('Reading page').waitFor({ state: 'detached' });
  expect(await marksOf(page)).toEqual(['Bybit hack', 'Lazarus Group']);
  const drawn = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.pdf-page')].flatMap((one, i) =>
        (one.querySelector('canvas')?.width ?? 0) > 0 ? [i + 1] : [],
      ),
    );
  await expect.poll(async () => (await drawn()).includes(1)).toBe(true);
  expect((await drawn()).length).toBeLessThan(6);
  await page.getByLabel('Go to page').fill('60');
  await page.keyboard.press('Enter');
  await expect.poll(drawn).toContain(60);
  expect(await drawn()).not.toContain(1);
  const width = () => page.evaluate(() => document.querySelector('.pdf-page')?.clientWidth ?? 0);
  const before = await width();
  await page.getByRole('button', { name: 'Larger' }).click();
  expect(await width()).toBeGreaterThan(before);
  expect(await page.getByLabel('Go to page').inputValue()).toBe('60');
});

it('nothing of this asked anything of the network', () => {
  expect(stage.strangers.filter((url) => !url.startsWith('file:'))).toEqual([]);
});
