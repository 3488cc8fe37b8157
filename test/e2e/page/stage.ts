import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { findBrowser } from '../../../utils/build/run/findBrowser';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/pages');
const ADDRESS = 'http://page.test/';

/** The page room alone in a real browser, in a world of its own as a content script has it. */
export interface PageStage {
  open(html: string): Promise<RoomPage>;
  close(): Promise<void>;
}

export async function openPageStage(): Promise<PageStage> {
  const [script, browser] = await Promise.all([bundle(), launch()]);
  return {
    open: (html) => RoomPage.of(browser, script, html),
    close: () => browser.close(),
  };
}

export function fixture(name: string): { html: string; marks: string[] } {
  const html = readFileSync(resolve(FIXTURES, name), 'utf8');
  const json = /id="expected">([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (json === undefined) throw new Error(`${name} expects nothing`);
  return { html, marks: JSON.parse(json).marks };
}

function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findBrowser(),
    args: ['--disable-gpu', ...(root ? ['--no-sandbox'] : [])],
  });
}

async function bundle(): Promise<string> {
  const entry = resolve(import.meta.dirname, 'inPage.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'inPage' } },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  if (!output) throw new Error('nothing was built');
  return output.output[0].code;
}

export class RoomPage {
  readonly page: Page;
  private readonly session: CDPSession;
  private readonly contextId: number;

  private constructor(page: Page, session: CDPSession, contextId: number) {
    this.page = page;
    this.session = session;
    this.contextId = contextId;
  }

  static async of(browser: Browser, script: string, html: string): Promise<RoomPage> {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(ADDRESS);
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const room = new RoomPage(page, session, world.executionContextId);
    await room.ask(script);
    return room;
  }

  /** Evaluates an expression in the content script's world; a page that hangs is an error. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: this.contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
      timeout: 5000,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Changes the page from its own world, as its scripts would. */
  change(code: string): Promise<unknown> {
    return this.page.evaluate(code);
  }

  start(): Promise<void> {
    return this.ask('pageRoom.start()');
  }

  texts(): Promise<string[]> {
    return this.ask('pageRoom.texts()');
  }
}
