import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { marksOf, openPage, openStage, type Stage, waitForMarks } from './harness';
import { look, SHOTS } from './look';

let stage: Stage;
let article: Page;
let popup: Page;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  stage = await openStage();
  article = await openPage(stage, 'article.html', 30);
  popup = await stage.context.newPage();
  await popup.setViewportSize({ width: 380, height: 580 });
});
afterAll(() => stage.close());

beforeEach(async () => {
  await popup.goto(`chrome-extension://${stage.id}/options.html`);
  await popup.evaluate(() => chrome.storage.local.clear());
  await openPopup();
});

/** The popup as a page of its own, told which tab it is about. */
async function openPopup(): Promise<void> {
  const tab = await popup.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    article.url(),
  );
  await popup.goto(`chrome-extension://${stage.id}/popup.html?tab=${tab}`);
  await popup.getByText('Sourcelight').first().waitFor();
}

describe('the popup', () => {
  it('lists what the page mentions, with counts', async () => {
    const row = popup.getByRole('button', { name: 'Lazarus Group' });
    await row.waitFor();
    expect(await row.textContent()).toBe('Lazarus Group Hacking group2');
    await look('popup-page', popup);
  });

  it('goes to a mention on the page', async () => {
    await popup.getByRole('button', { name: 'Bangladesh Bank heist' }).click();
    await article.waitForFunction(() => {
      const [range] = [...(CSS.highlights.get('sourcelight-active') ?? [])];
      return (
        String(range) === 'Bangladesh’s central bank' &&
        (range as Range).getBoundingClientRect().top > 0
      );
    });
  });

  it('searches by prefix and past a typo, by keyboard, and opens the card in place', async () => {
    const box = popup.getByLabel('Search the dataset');
    await box.fill('Lazaruss');
    await popup
      .getByRole('option', { name: /Lazarus Group/ })
      .first()
      .waitFor();
    await look('popup-search', popup);
    await box.press('Enter');
    await popup.getByRole('heading', { name: 'Lazarus Group' }).waitFor();
    await look('popup-card', popup);
    await popup.getByRole('button', { name: 'Back' }).click();
    expect(await popup.getByLabel('Search the dataset').inputValue()).toBe('Lazaruss');
  });

  it('says so when nothing is found', async () => {
    await popup.getByLabel('Search the dataset').fill('qqqqqq');
    await popup.getByText('Nothing found for “qqqqqq”').waitFor();
  });

  it('says so where nothing can be marked', async () => {
    await popup.goto(`chrome-extension://${stage.id}/popup.html?tab=999999`);
    await popup.getByText('Nothing can be marked on this page').waitFor();
  });

  it('changes the page at once: style, groups, first only, off', async () => {
    const before = await marksOf(article);
    await popup.getByLabel('How marks look').selectOption('tint');
    await article.waitForFunction(
      () => CSS.highlights.has('sourcelight-tint') && !CSS.highlights.has('sourcelight-underline'),
    );
    await popup.getByLabel('How marks look').selectOption('underline');
    await popup.getByLabel('How often').selectOption('first');
    await article.waitForFunction(
      (all) => (CSS.highlights.get('sourcelight-underline')?.size ?? all) < all,
      before.length,
    );
    const first = await marksOf(article);
    expect(first.filter((text) => text === 'Office 121')).toHaveLength(1);
    await popup.getByText('What is marked').first().click();
    await popup.getByLabel('Hacking groups and units').uncheck();
    await article.waitForFunction(
      () =>
        ![...(CSS.highlights.get('sourcelight-underline') ?? [])]
          .map(String)
          .includes('Lazarus Group'),
    );
    await popup.getByLabel('Mark mentions on pages').uncheck();
    await article.waitForFunction(() => !CSS.highlights.has('sourcelight-underline'));
    await popup.getByText('Marking is off here').waitFor();
    await popup.getByLabel('Mark mentions on pages').check();
    await waitForMarks(article, 5);
  });

  it('switches marking off for one site and on again', async () => {
    await popup.getByLabel('Mark mentions on 127.0.0.1').uncheck();
    await article.waitForFunction(() => !CSS.highlights.has('sourcelight-underline'));
    await popup.getByLabel('Mark mentions on 127.0.0.1').check();
    await waitForMarks(article, 30);
  });

  it('says which stored settings were unusable, and keeps the others', async () => {
    await popup.evaluate(() =>
      chrome.storage.local.set({ settings: { style: 'neon', occurrences: 'first' } }),
    );
    await openPopup();
    await popup.getByText('Some stored settings could not be used').waitFor();
    expect(await popup.getByLabel('How often').inputValue()).toBe('first');
    await popup.getByLabel('How marks look').selectOption('dotted');
    await popup.getByText('Some stored settings could not be used').waitFor({ state: 'detached' });
    await article.waitForFunction(() => CSS.highlights.has('sourcelight-dotted'));
  });

  it('shows its count on the toolbar button', async () => {
    await waitForMarks(article, 30);
    await expect
      .poll(() =>
        popup.evaluate(async (url) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
        }, article.url()),
      )
      .toBe('36');
  });
});

describe('the options page', () => {
  beforeEach(async () => {
    await popup.goto(`chrome-extension://${stage.id}/options.html`);
    await popup.getByText('2026-11').first().waitFor();
  });

  it('shows every setting and where the figures come from', async () => {
    await popup.setViewportSize({ width: 900, height: 900 });
    await popup.getByText('CC BY 4.0').waitFor();
    await look('options', popup);
    await popup.setViewportSize({ width: 380, height: 580 });
  });

  it('takes sites with a check, and a removal back', async () => {
    const list = popup.getByRole('group', { name: 'Sites where nothing is marked' });
    const box = list.getByLabel('Site to add');
    await box.fill('not a site');
    await list.getByRole('button', { name: 'Add' }).click();
    await popup.getByText('is no site').waitFor();
    await box.fill('https://www.Example.com/x');
    await list.getByRole('button', { name: 'Add' }).click();
    await popup.getByRole('button', { name: 'Remove www.example.com' }).click();
    await popup.getByText('www.example.com removed').waitFor();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await popup.getByRole('button', { name: 'Remove www.example.com' }).waitFor();
  });

  it('resets all settings, and takes that back', async () => {
    await popup.getByLabel('How marks look').selectOption('dotted');
    await popup.getByRole('button', { name: 'Reset all settings' }).click();
    await expect.poll(() => popup.getByLabel('How marks look').inputValue()).toBe('underline');
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => popup.getByLabel('How marks look').inputValue()).toBe('dotted');
  });
});

it('nothing of this asked anything of the network', () => {
  expect(stage.strangers).toEqual([]);
});
