import type { Tab } from './tab';

/** One opening of a card, in ms of the page's clock. */
export interface Opening {
  /** When the page last heard the pointer move. */
  moved: number;
  /** When a frame first had the card, with its head at least. */
  drawn: number;
  /** When a frame first had all of it. */
  whole: number;
}

interface Timer {
  opening: Promise<Opening>;
  frames: number[];
}
type Timed = typeof globalThis & { sourcelightTimer?: Timer };

/** Times cards from the content script's own world, which alone can look into their closed root. */
export class CardTimer {
  private readonly tab: Tab;
  private readonly extension: string;

  constructor(tab: Tab, extension: string) {
    this.tab = tab;
    this.extension = extension;
  }

  /** Begins to watch, frame by frame; the next card to come is timed. */
  async start(): Promise<void> {
    await this.tab.runIn(this.extension, watch, null);
  }

  /** The opening that was waited for. */
  async opening(): Promise<Opening> {
    const opening = await this.tab.runIn(this.extension, openingOf, null);
    if (!opening) throw new Error('no card is waited for');
    return opening;
  }

  /** The ms between the frames while it was waited for. */
  frames(): Promise<number[]> {
    return this.tab.runIn(this.extension, framesOf, null);
  }
}

/** Runs in the page, as do the two below. */
function watch(): void {
  const inCards = (selector: string): Element[] =>
    [...document.documentElement.children].flatMap((host) => {
      const root = host instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(host) : null;
      return root?.querySelector(selector) ?? [];
    });
  const hasCard = (): boolean =>
    inCards('.card h2').some((title) => title.checkVisibility({ visibilityProperty: true }));
  const frames: number[] = [];
  let [moved, drawn, last] = [0, 0, 0];
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
      drawn ||= now;
      if (inCards('.card-coming').length > 0) return void requestAnimationFrame(look);
      removeEventListener('pointermove', listener, { capture: true });
      resolve({ moved, drawn, whole: now });
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
