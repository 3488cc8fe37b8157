import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marksOf, openPage, openStage, type Stage, waitForMarks } from './harness';
import { look } from './look';

const STORED = { style: 'tint', notebook: true, numbers: true, blockedSites: ['bank.example'] };
/** Every page of ours says that it is on. */
const SAYING = ['popup', 'options', 'sidepanel', 'notebook', 'explorer', 'pdf', 'welcome'].map(
  (name) => `${name}.html`,
);
const SECRET = 'my secret at https://bank.example/';

let stage: Stage;
let own: Page;

beforeAll(async () => {
  stage = await openStage();
  own = await stage.context.newPage();
  own.setDefaultTimeout(12_000);
});
afterAll(() => stage.close());

async function open(path: string): Promise<void> {
  await own.goto(`chrome-extension://${stage.id}/${path}`);
  await own.locator('main').waitFor();
}

const stored = (key: string): Promise<unknown> =>
  own.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);

describe('safe mode', () => {
  it('sets aside what was chosen at once, says so everywhere, and gives it back', async () => {
    await open('diagnosis.html');
    await own.evaluate((settings) => chrome.storage.local.set({ settings }), STORED);
    const page = await openPage(stage, 'article.html', 0);
    const tinted = () => marksOf(page, 'tint');
    await expect.poll(async () => (await tinted()).length, PATIENT).toBeGreaterThan(30);
    await own.bringToFront();
    await own.getByRole('button', { name: 'Start safe mode' }).click();
    await waitForMarks(page, 30);
    expect(await tinted()).toEqual([]);
    await own.getByText('Safe mode is on').waitFor();
    expect(await own.locator('tr[data-origin=safeMode] code').allTextContents()).toEqual([
      'numbers',
      'notebook',
      'datasets',
      'datasetUpdates',
    ]);
    await look('diagnosis-safe', own);
    for (const path of SAYING) {
      await open(path);
      await own.getByText('Safe mode is on').waitFor();
    }
    await open('options.html');
    expect(await own.getByLabel('Theme').isDisabled()).toBe(true);
    expect(await own.getByLabel('Mark mentions').first().isDisabled()).toBe(false);
    await look('options-safe', own);
    expect(await stored('settings')).toEqual(STORED);
    await own.getByRole('button', { name: 'End safe mode' }).press('Enter');
    await expect.poll(async () => (await tinted()).length, PATIENT).toBeGreaterThan(30);
    expect(await own.getByText('Safe mode is on').count()).toBe(0);
    expect(await stored('settings')).toEqual(STORED);
    expect(await stored('safeMode')).toBeUndefined();
    await page.close();
  }, 120_000);
});

describe('errors', () => {
  it('of a page’s frame are counted by their place, without what they said', async () => {
    const page = await openPage(stage, 'article.html', 0);
    await throwInContentScript(page);
    await open('diagnosis.html');
    await own.getByText('page/marking').first().waitFor();
    const log = JSON.stringify(await stored('errors'));
    expect(log).toContain('content-scripts/content.js:');
    expect(log).not.toMatch(/secret|bank/);
    await page.close();
  });

  it('of the background, when they are several, offer safe mode', async () => {
    for (let i = 0; i < 3; i++) await rejectInBackground();
    await expect
      .poll(async () => JSON.stringify(await stored('errors')), PATIENT)
      .toContain('"count":3');
    expect(JSON.stringify(await stored('errors'))).not.toMatch(/secret|bank/);
    await open('popup.html');
    await own.getByText('Sourcelight has failed several times').waitFor();
    await look('popup-offer', own);
    await own.getByRole('button', { name: 'Start safe mode' }).click();
    await own.getByText('Safe mode is on').waitFor();
    await own.getByRole('button', { name: 'End safe mode' }).click();
    await expect.poll(() => stored('errors'), PATIENT).toBeUndefined();
  }, 60_000);

  it('are forgotten by one click', async () => {
    await rejectInBackground();
    await open('diagnosis.html');
    await own.getByRole('button', { name: 'Forget errors' }).click();
    await expect.poll(() => stored('errors'), PATIENT).toBeUndefined();
    expect(await own.locator('.errors').count()).toBe(0);
  });
});

describe('the report', () => {
  it('has versions, datasets, settings and errors, and addresses only where that is ticked', async () => {
    await rejectInBackground();
    await open('diagnosis.html');
    await own.locator('.errors').waitFor();
    await look('diagnosis', own);
    const plain = await report();
    expect(plain).toMatch(/extension: \d/);
    expect(plain).toMatch(/- bundled .*: \d+ entities, \d+ figures, \d+ sources/);
    expect(plain).toContain('style = "tint" (user)');
    expect(plain).toContain('- 1 faults, 0 expected');
    expect(plain).not.toMatch(/bank|secret|127\.0\.0\.1/);
    await own.getByLabel('With my sites').check();
    const open_ = await report();
    expect(open_).toContain('bank.example');
    expect(open_).not.toMatch(/secret|127\.0\.0\.1/);
  });
});

const PATIENT = { timeout: 15_000 };

/** What the button copies. */
async function report(): Promise<string> {
  await own.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset['copied'] = text;
    };
  });
  await own.getByRole('button', { name: 'Copy for the help desk' }).click();
  return own.evaluate(() => document.body.dataset['copied'] ?? '');
}

async function rejectInBackground(): Promise<void> {
  const before = JSON.stringify(await stored('errors'));
  await stage.context.serviceWorkers()[0]?.evaluate((text) => {
    setTimeout(() => Promise.reject(new Error(text)));
  }, SECRET);
  await expect.poll(async () => JSON.stringify(await stored('errors')), PATIENT).not.toBe(before);
}

/** As a fault in the content script's own file would be thrown. */
async function throwInContentScript(page: Page): Promise<void> {
  const session = await stage.context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const root = `chrome-extension://${stage.id}`;
  const world = worlds.find(({ origin }) => origin === root);
  await session.send('Runtime.evaluate', {
    contextId: world?.id ?? -1,
    expression: `setTimeout(() => { throw new TypeError(${JSON.stringify(SECRET)}); });
//# sourceURL=${root}/content-scripts/content.js`,
  });
}
