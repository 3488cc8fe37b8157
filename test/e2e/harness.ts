import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type LaunchedExtension, launchExtension } from '../../utils/build/run/launch';
import { type PageServer, servePages } from '../../utils/build/run/serve';

const ROOT = resolve(import.meta.dirname, '../..');
export const EXTENSION = join(ROOT, 'dist/chrome-mv3');

export interface Stage extends LaunchedExtension {
  server: PageServer;
  /** Requests to anywhere but this machine and the extension itself. */
  strangers: string[];
}

export interface StageOptions {
  touch?: boolean;
  lang?: string;
  /** Pages that are no files, by address, e.g. `grid.html`. */
  pages?: ReadonlyMap<string, string>;
  /** More switches for the browser. */
  args?: string[];
}

/** A browser with the built extension, and a server for the sample and the fixture pages. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const server = await servePages((path) => options.pages?.get(path.slice(1)) ?? readPage(path));
  const launched = await launchExtension(EXTENSION, {
    headless: true,
    touch: options.touch ?? false,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...(options.args ?? [])],
  });
  const strangers: string[] = [];
  launched.context.on('request', (request) => {
    if (
      !/^(?:chrome-extension:|data:|blob:|about:|chrome:|https?:\/\/127\.0\.0\.1[:/])/.test(
        request.url(),
      )
    ) {
      strangers.push(request.url());
    }
  });
  const close = async (): Promise<void> => {
    await launched.close();
    server.close();
  };
  return { ...launched, server, strangers, close };
}

export function readPage(path: string): string | null {
  const name = path.slice(1);
  if (!/^[\w-]+\.html$/.test(name)) return null;
  const folder = name === 'article.html' ? 'assets/sample' : 'test/fixtures/pages';
  return readFileSync(join(ROOT, folder, name), 'utf8');
}

/** Opens a page of the server; `marks` waits for so many, by default for any. */
export async function openPage(stage: Stage, name: string, marks = 1): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(stage.server.base + name);
  if (marks > 0) await waitForMarks(page, marks);
  return page;
}

export async function waitForMarks(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => (CSS.highlights.get('sourcelight-underline')?.size ?? 0) >= wanted,
    count,
  );
}

/** The marked texts in document order, white space collapsed. */
export async function marksOf(page: Page, style = 'underline'): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
    return ranges.map((range) => range.toString().replace(/\s+/g, ' '));
  }, `sourcelight-${style}`);
}

/** The middle of the first line of a marked text. */
export async function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]) as Range[];
    const range = ranges.find((candidate) => candidate.toString().replace(/\s+/g, ' ') === wanted);
    if (!range) throw new Error(`${wanted} is not marked`);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const [box] = range.getClientRects();
    if (!box) throw new Error(`${wanted} has no box`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}

/** Presses a key that the browser itself hands to the extension, as its shortcuts are. */
export async function command({ context }: Stage, name: string): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(wanted, tab);
  }, name);
}

/** Looks into the closed shadow root of the card, from the content script's own world. */
export class CardProbe {
  private readonly session: CDPSession;
  private readonly world: number;

  private constructor(session: CDPSession, world: number) {
    this.session = session;
    this.world = world;
  }

  static async of(page: Page, stage: Stage): Promise<CardProbe> {
    const session = await stage.context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin === `chrome-extension://${stage.id}`);
    if (!world) throw new Error('the content script has no world here');
    return new CardProbe(session, world.id);
  }

  /** Evaluates an expression of `card`, the card's root element or null. */
  async read<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: this.world,
      awaitPromise: true,
      returnByValue: true,
      expression: `(() => { const hosts = [...document.documentElement.children].filter((e) => e.localName === 'div');
        const card = hosts.map((host) => chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.card'))
          .find((one) => one?.checkVisibility({ visibilityProperty: true })) ?? null;
        return ${expression}; })()`,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  text(): Promise<string | null> {
    return this.read('card && card.innerText');
  }

  /** Waits until a card shows this text; `null` waits until there is none. */
  async waitFor(text: string | null, timeout = 5000): Promise<string | null> {
    const end = Date.now() + timeout;
    for (;;) {
      const shown = await this.text();
      if (text === null ? shown === null : shown?.includes(text)) return shown;
      if (Date.now() > end)
        throw new Error(`waited for ${text ?? 'no card'}, found ${shown ?? 'no card'}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Clicks the first button or link of the card whose text or label is this. */
  async click(label: string): Promise<void> {
    await this.read(`[...card.querySelectorAll('button,a,summary')]
      .find((e) => e.textContent.trim() === ${JSON.stringify(label)} || e.getAttribute('aria-label') === ${JSON.stringify(label)}).click()`);
  }
}
