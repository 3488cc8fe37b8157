import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './findBrowser';

export interface LaunchedExtension {
  context: BrowserContext;
  /** The extension's id, the host of its own pages. */
  id: string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** The browser's own calls home are switched off, so that what is left would be ours. */
export const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

export interface LaunchOptions {
  headless: boolean;
  args?: string[];
  touch?: boolean;
  /** The browser's language, BCP 47; by default English of the US. */
  lang?: string;
}

/** Starts an installed browser with a fresh profile and the extension built in `directory`. */
export async function launchExtension(
  directory: string,
  options: LaunchOptions = { headless: true },
): Promise<LaunchedExtension> {
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: options.headless,
    hasTouch: options.touch ?? false,
    // On Linux the language comes from the environment, elsewhere from the switch.
    env: { ...process.env, LANGUAGE: options.lang ?? 'en_US' },
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...QUIET,
      `--lang=${options.lang ?? 'en-US'}`,
      ...(options.args ?? []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${directory}`,
      `--load-extension=${directory}`,
      '--enable-unsafe-extension-debugging',
    ],
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const id = await extensionId(context, directory);
  await closeWelcome(context, id);
  return { context, id, close };
}

/** Every start here is an install; its welcome page is not what it was started for. */
async function closeWelcome(context: BrowserContext, id: string): Promise<void> {
  const isWelcome = (page: Page): boolean =>
    page.url().startsWith(`chrome-extension://${id}/welcome`);
  const welcome =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 3000 }).catch(() => null));
  await welcome?.close();
}

/** Chrome itself no longer takes --load-extension; there the extension is loaded by the debugger. */
async function extensionId(context: BrowserContext, directory: string): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 5000 }).catch(() => null));
  if (worker) return new URL(worker.url()).host;
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser cannot load the extension');
  // Playwright's list of commands does not know this one yet.
  const send = session.send as (method: string, parameters: object) => Promise<unknown>;
  const loaded = await send.call(session, 'Extensions.loadUnpacked', { path: directory });
  return (loaded as { id: string }).id;
}
