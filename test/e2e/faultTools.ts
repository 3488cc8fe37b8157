import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './harness';

/** Runs in the content script's own world, as a page would that has taken it over. */
export async function inContentScript(stage: Stage, page: Page, expression: string): Promise<void> {
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

/** Stops the background whenever it is called, at whatever it is; `own` is a page of the extension. */
export async function newKiller(stage: Stage, own: Page): Promise<() => Promise<void>> {
  const session = await stage.context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}

/** Our highlights of a page: each name with how many ranges it has. */
export function highlightsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('sourcelight'))
        .map(([name, { size }]) => [name, size]),
    ),
  );
}

/** Switches the extension off or on, on the browser's own page of extensions. */
export async function setEnabled(stage: Stage, isOn: boolean): Promise<void> {
  const page = await stage.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [
    stage.id,
    isOn,
  ] as const);
  await page.close();
}

/** Takes the extension out of the browser, by its own hand. */
export async function uninstall(stage: Stage): Promise<void> {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${stage.id}/options.html`);
  const closed = page.waitForEvent('close');
  // The page goes with its extension, maybe before it can answer.
  await page.evaluate(() => void chrome.management.uninstallSelf()).catch(() => undefined);
  await closed;
}
