import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** One opening of a card, in ms of the page's clock. */
export interface Opening {
  /** When the page last heard the pointer move. */
  moved: number;
  /** When a frame first had the card with its content in it. */
  drawn: number;
}

interface Timer {
  opening: Promise<Opening>;
  frames: number[];
}
type Timed = typeof globalThis & { sourcelightTimer?: Timer };

/** Times cards from the content script's own world, which alone can look into their closed root. */
export class CardTimer {
  private readonly session: CDPSession;
  private readonly world: number;

  private constructor(session: CDPSession, world: number) {
    this.session = session;
    this.world = world;
  }

  /** `id` is the extension's; its content script must be in the page. */
  static async of(page: Page, context: BrowserContext, id: string): Promise<CardTimer> {
    const session = await context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
    await session.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin === `chrome-extension://${id}`);
    if (!world) throw new Error('the content script has no world in this page');
    return new CardTimer(session, world.id);
  }

  /** Begins to watch, frame by frame; the next card to come is timed. */
  async start(): Promise<void> {
    await this.run(watch);
  }

  /** The opening that was waited for. */
  async opening(): Promise<Opening> {
    const opening = await this.run(openingOf);
    if (!opening) throw new Error('no card is waited for');
    return opening;
  }

  /** The ms between the frames while it was waited for. */
  frames(): Promise<number[]> {
    return this.run(framesOf);
  }

  private async run<T>(work: () => T): Promise<Awaited<T>> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: this.world,
      awaitPromise: true,
      returnByValue: true,
      expression: `(${work})()`,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<T>;
  }
}

/** Runs in the page, as do the two below. */
function watch(): void {
  const hasCard = (): boolean =>
    [...document.documentElement.children].some(
      (host) =>
        host instanceof HTMLElement &&
        chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.card h2') != null,
    );
  const frames: number[] = [];
  let [moved, last] = [0, 0];
  const listener = (): void => {
    moved = performance.now();
  };
  addEventListener('pointermove', listener, { capture: true, passive: true });
  const opening = new Promise<Opening>((resolve) => {
    const look = (): void => {
      const now = performance.now();
      if (last > 0) frames.push(now - last);
      last = now;
      if (moved === 0 || !hasCard()) return void requestAnimationFrame(look);
      removeEventListener('pointermove', listener, { capture: true });
      resolve({ moved, drawn: now });
    };
    requestAnimationFrame(look);
  });
  (globalThis as Timed).sourcelightTimer = { opening, frames };
}

function openingOf(): Promise<Opening> | undefined {
  return (globalThis as Timed).sourcelightTimer?.opening;
}

function framesOf(): number[] {
  return (globalThis as Timed).sourcelightTimer?.frames ?? [];
}
