import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openStage, type Stage } from './harness';
import { look } from './look';

let stage: Stage;
let own: Page;

beforeAll(async () => {
  stage = await openStage();
  own = await stage.context.newPage();
});
afterAll(() => stage.close());

const ownUrl = (path: string) => `chrome-extension://${stage.id}/${path}`;

async function openPanel(page: Page): Promise<void> {
  await own.goto(ownUrl('options.html'));
  const tab = await own.evaluate(async (url) => {
    return (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
  }, page.url());
  await own.goto(ownUrl(`sidepanel.html?tab=${tab}`));
  await own.getByText('mentions of').waitFor();
}

describe('the notebook', () => {
  it('keeps nothing and offers nothing until it is switched on', async () => {
    const page = await openPage(stage, 'article.html', 30);
    await openPanel(page);
    expect(await own.getByRole('button', { name: 'Keep this page' }).count()).toBe(0);
    expect(await own.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await own.goto(ownUrl('notebook.html'));
    await own.getByText('The notebook is off').waitFor();
    await own.getByRole('button', { name: 'Switch it on' }).click();
    await own.getByText('Nothing kept yet').waitFor();
    await page.close();
  });

  it('keeps a page from the side panel, finds it by what it mentions', async () => {
    const page = await openPage(stage, 'article.html', 30);
    await openPanel(page);
    await own.getByText('North Korea · State').first().waitFor();
    await own.getByRole('button', { name: 'Keep this page' }).click();
    await own.getByText('Kept in the notebook.').waitFor();
    await own.goto(ownUrl('notebook.html'));
    await own.getByRole('link', { name: /record year/ }).waitFor();
    await own.getByText('36 mentions').waitFor();
    await own.getByLabel('Search what you kept').fill('chainalysis bangladesh');
    await own.getByRole('link', { name: /record year/ }).waitFor();
    await look('notebook', own);
    await own.getByLabel('Search what you kept').fill('zzzz');
    await own.getByText('Nothing fits').waitFor();
    await page.close();
  });

  it('takes a page out and puts it back, exports, and clears all in one click', async () => {
    await own.goto(ownUrl('notebook.html'));
    await own.getByRole('button', { name: /^Remove / }).click();
    await own.getByText('1 page removed.').waitFor();
    await own.getByRole('button', { name: 'Undo' }).click();
    await own.getByRole('link', { name: /record year/ }).waitFor();
    const download = own.waitForEvent('download');
    await own.getByRole('button', { name: 'Export' }).click();
    expect((await download).suggestedFilename()).toBe('sourcelight-notebook.json');
    await own.getByRole('button', { name: 'Clear the notebook' }).click();
    await own.getByText('Nothing kept yet').waitFor();
  });
});
