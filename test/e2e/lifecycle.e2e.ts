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

/** Pages that show no name of ours when they open. */
const PAGES = new Map(
  Object.entries({
    'details.html': '<details><summary>More</summary>Lazarus Group</details>',
    'menu.html': '<style>ul { display: none }</style><p>News</p><ul><li>Lazarus <b>Group</b></ul>',
    'shadow-only.html': `<div><template shadowrootmode="open"><p>Lazarus Group</p></template></div>`,
    'put-off.html': `<p style="height: 9000px"></p><p style="content-visibility: auto">Lazarus Group`,
    'curtain.html': `<body style="visibility: hidden"><p>Lazarus Group</p>
      <script>setTimeout(() => document.body.removeAttribute('style'), 900)</script>`,
    'agency.html': '<p>The FBI said so.</p>',
  }).map(([name, body]) => [name, `<!doctype html><title>A page</title>${body}`]),
);

let stage: Stage;
let own: Page;

beforeAll(async () => {
  stage = await openStage({ pages: PAGES });
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
  // Its own question to the background must be answered before the stories stop it.
  await own.getByText('2026-11').first().waitFor();
  // And so must those of the welcome page, which ends with the count of its own marks.
  await own.waitForFunction(async () => 'counts' in (await chrome.storage.session.get()));
  for (const page of stage.context.pages()) if (page !== own) await page.close();
});
afterAll(() => stage.close());

/** Stops the background as the browser does when it is idle. */
async function stopBackground(): Promise<void> {
  const session = await stage.context.newCDPSession(own);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

function backgrounds(): Promise<number> {
  return own.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({
      contextTypes: ['BACKGROUND' as chrome.runtime.ContextType],
    });
    return contexts.length;
  });
}

it('a page that mentions nothing does not wake the background', async () => {
  await stopBackground();
  const page = await openPage(stage, 'quiet.html', 0);
  await page.waitForTimeout(1500);
  expect(await backgrounds()).toBe(0);
  await page.close();
});

it('the style of marks comes with them, and not to a page that mentions nothing', async () => {
  const lineIn = (page: Page) =>
    page.evaluate(
      () =>
        getComputedStyle(document.body, '::highlight(sourcelight-underline)').textDecorationLine,
    );
  const quiet = await openPage(stage, 'quiet.html', 0);
  await quiet.waitForTimeout(1500);
  expect(await lineIn(quiet)).toBe('none');
  await quiet.close();
  const page = await openPage(stage, 'dynamic.html', 2);
  await expect.poll(() => lineIn(page)).toBe('underline');
  await page.close();
});

describe('a page that shows no name', () => {
  it.each(['details.html', 'menu.html', 'shadow-only.html', 'put-off.html', 'curtain.html'])(
    'has marked soon after what it does not show: %s',
    async (name) => {
      const page = await openPage(stage, name, 1);
      expect(await marksOf(page)).toEqual(['Lazarus Group']);
      await page.close();
    },
  );

  it('has what it said before marked once a later text puts it on the subject', async () => {
    const page = await openPage(stage, 'agency.html', 0);
    await page.waitForTimeout(2000);
    expect(await marksOf(page)).toEqual([]);
    await page.evaluate(() => document.body.append('Hackers of North Korea stole bitcoin.'));
    await waitForMarks(page, 2);
    expect(await marksOf(page)).toEqual(['FBI', 'North Korea']);
    await page.close();
  });
});

it('a background that was stopped comes back for marks, cards and later text', async () => {
  await stopBackground();
  const page = await openPage(stage, 'dynamic.html', 2);
  await stopBackground();
  const card = await CardProbe.of(page, stage);
  const { x, y } = await pointOf(page, 'Lazarus Group');
  await page.mouse.move(x, y, { steps: 3 });
  await card.waitFor('Hacking group');
  await stopBackground();
  await page.evaluate(() => {
    const text = document.querySelector('#changing')?.firstChild;
    if (text) text.nodeValue = 'Lazarus again.';
  });
  await waitForMarks(page, 3);
  expect(await marksOf(page)).toContain('Lazarus');
  await page.close();
});

it('a background that was stopped still brings grammar, which knows a bridge from a person', async () => {
  await stopBackground();
  const page = await openPage(stage, 'surname.html', 2);
  expect(await marksOf(page)).toEqual(['Lazarus Group', 'Harmony']);
  await page.close();
});

it('a name that nobody doubts is marked before grammar has answered about others', async () => {
  const worker = stage.context.serviceWorkers()[0];
  const slot = 'sourcelight.grammar';
  await worker?.evaluate((name) => {
    const here = globalThis as unknown as Record<symbol, unknown>;
    const key = Symbol.for(name);
    const grammar = here[key];
    here[key] = (sentence: string) =>
      new Promise((answer) => {
        const go = () => answer(sentence.includes('Anna'));
        addEventListener('told', go, { once: true });
      });
    addEventListener('told', () => Object.assign(here, { [key]: grammar }), { once: true });
  }, slot);
  const page = await openPage(stage, 'surname.html', 1);
  expect(await marksOf(page)).toEqual(['Lazarus Group']);
  await worker?.evaluate(() => void dispatchEvent(new Event('told')));
  await waitForMarks(page, 2);
  expect(await marksOf(page)).toEqual(['Lazarus Group', 'Harmony']);
  await page.close();
});

describe('a frame that the browser refuses', () => {
  /** Lets the background be refused so many times when it brings the marker. */
  const refuse = async (times: number): Promise<void> => {
    // Whatever it had to do when it started is done when it has answered.
    await own.evaluate(() => chrome.runtime.sendMessage({ name: 'texts', request: {} }));
    await stage.context.serviceWorkers()[0]?.evaluate((count) => {
      const { scripting } = chrome;
      const bring = scripting.executeScript.bind(scripting);
      let left = count;
      const refused = () => Promise.reject(new Error('Frame with ID 0 is not ready'));
      Object.assign(scripting, {
        executeScript: (...asked: Parameters<typeof bring>) =>
          left-- > 0 ? refused() : bring(...asked),
      });
    }, times);
  };

  it('for a moment is marked all the same', async () => {
    await refuse(2);
    const page = await openPage(stage, 'dynamic.html', 2);
    await page.close();
  });

  it('for long is marked when its reader asks what it mentions', async () => {
    await refuse(3);
    const page = await openPage(stage, 'dynamic.html', 0);
    await page.waitForTimeout(2500);
    expect(await marksOf(page)).toEqual([]);
    const popup = await stage.context.newPage();
    const tab = await own.evaluate(
      async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
      page.url(),
    );
    await popup.goto(`chrome-extension://${stage.id}/popup.html?tab=${tab}`);
    await waitForMarks(page, 2);
    await popup.close();
    await page.close();
  });
});

it('an update while a page is open leaves one set of marks, and none of the old instance', async () => {
  const page = await openPage(stage, 'dynamic.html', 2);
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await page.waitForTimeout(3500);
  const names = await page.evaluate(() => [...CSS.highlights.keys()]);
  expect(names.filter((name) => name.endsWith('underline')).length).toBeLessThanOrEqual(1);
  const marks = await marksOf(page);
  expect([0, 2]).toContain(marks.length);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await page.close();
});
