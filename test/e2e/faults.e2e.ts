import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FeedServer, serveFeeds, text } from './feedServer';
import { openPage, openStage, type Stage } from './harness';

let stage: Stage;
let feeds: FeedServer;
let own: Page;

beforeAll(async () => {
  feeds = await serveFeeds();
  stage = await openStage({ args: ['--ignore-certificate-errors'] });
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
});
afterAll(async () => {
  await stage.close();
  feeds.close();
});

/** Runs in the content script's own world, as a page would that has taken it over. */
async function inContentScript(page: Page, expression: string): Promise<void> {
  const session = await stage.context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${stage.id}`);
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world?.id ?? -1,
    awaitPromise: true,
    expression,
  });
  expect(exceptionDetails).toBeUndefined();
  await session.detach();
}

it('an address or a policy that a content script writes is never asked for', async () => {
  const page = await openPage(stage, 'dynamic.html', 2);
  feeds.answers.set('/evil.csv', text('name\nVelvet Ant\n'));
  feeds.answers.set('/good.csv', text('name\nVelvet Ant\n'));
  const evil = JSON.stringify(`${feeds.base}/evil.csv`);
  await inContentScript(
    page,
    `(async () => {
      for (let i = 0; i < 20; i++) {
        await chrome.storage.local.set({
          policy: { managed: { addDatasets: [${evil}], replaceDatasets: [${evil}] }, changedAt: '' },
          settings: { datasets: [${evil}], datasetUpdates: true, n: i },
          guarded: String(i),
        });
      }
    })()`,
  );
  // What the reader adds comes after all that, and is asked for.
  await own.getByLabel('Or the https address of a dataset').fill(`${feeds.base}/good.csv`);
  await own.locator('.own-datasets').getByRole('button', { name: 'Add', exact: true }).click();
  await expect.poll(() => feeds.asked, { timeout: 10_000 }).toEqual(['/good.csv']);
  await own.getByText('1 name').or(own.getByText('Names: 1')).first().waitFor();
  const stored = await own.evaluate(() => chrome.storage.local.get());
  expect(JSON.stringify(stored)).not.toContain('csv');
  await page.close();
});
