import { INTENT } from '../../popover/delays';
import { type BareBrowser, launchBare, stopBackground } from '../run/bareBrowser';
import { CardTimer } from '../run/cardTimer';
import { servePages } from '../run/serve';
import { pause, Tab } from '../run/tab';
import { builtExtension, sampleArticle } from './built';
import type { Measured, Row } from './row';
import { quantile, spread } from './spread';

/** Marks of the page, the fewest to begin with. */
const MARKS = 30;
const WARM = 24;
const COLD = 10;
/** Ms that a page is left alone: a background is stopped after half a minute of rest at the earliest. */
const RESTED = 3000;
/** What a card may take once the pointer has rested: frames when all is ready, ms when nothing is. */
const WANTED_FRAMES = 1;
const WANTED_COLD = 100;

/** A card from the end of the time that the pointer must rest until it is drawn, beside one frame of that page. */
export const card: Row = {
  name: 'card',
  async run(): Promise<Measured> {
    const html = sampleArticle();
    const server = await servePages(() => html);
    const bare = await launchBare([builtExtension()]);
    try {
      const warm = await warmOpenings(bare, server.base);
      const cold = await coldOpenings(bare, server.base, true);
      const untouched = await coldOpenings(bare, server.base, false);
      return measured(warm, cold, untouched);
    } finally {
      await bare.close();
      server.close();
    }
  },
};

interface Openings {
  /** Ms from the end of the rest until the card is drawn, and until all of it is. */
  times: number[];
  wholes: number[];
  /** Ms between two frames, the median. */
  frame: number;
}

function measured(warm: Openings, cold: Openings, untouched: Openings): Measured {
  const ratio = quantile(warm.times, 0.5) / warm.frame;
  return {
    ours: 'a card after the pointer has rested, everything ready',
    beside: 'one frame of that page',
    ratio,
    figures:
      `${spread(warm.times)}, a frame ${warm.frame.toFixed(1)} ms; first card of a page with the background stopped ` +
      `${spread(cold.times)}, all of it ${spread(cold.wholes)}; where nothing has moved on the page before ${spread(untouched.times)}`,
    target: `a median of at most ${WANTED_FRAMES} frame, and of ${WANTED_COLD} ms with all stopped`,
    holds: ratio <= WANTED_FRAMES && quantile(cold.times, 0.5) <= WANTED_COLD,
  };
}

/** Openings on different marks of one page, its first one left out. */
async function warmOpenings(
  { browser, ids: [id = ''] }: BareBrowser,
  url: string,
): Promise<Openings> {
  const tab = await openPage(browser, url);
  const timer = new CardTimer(tab, id);
  const times: number[] = [];
  const wholes: number[] = [];
  const frames: number[] = [];
  for (let mark = 0; mark <= WARM; mark++) {
    const { head, whole } = await open(tab, timer, mark);
    if (mark > 0) times.push(head);
    if (mark > 0) wholes.push(whole);
    frames.push(...(await timer.frames()));
    for (const type of ['keyDown', 'keyUp'])
      await tab.send('Input.dispatchKeyEvent', { type, ...ESCAPE });
    await tab.point(0, 0);
  }
  await tab.close();
  return { times, wholes, frame: quantile(frames, 0.5) };
}

const ESCAPE = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };

/** First openings on new pages, each with the background stopped once the page was marked and had rested. */
async function coldOpenings(
  { browser, ids: [id = ''] }: BareBrowser,
  url: string,
  hasMoved: boolean,
): Promise<Openings> {
  const times: number[] = [];
  const wholes: number[] = [];
  const frames: number[] = [];
  for (let mark = 0; mark < COLD; mark++) {
    const tab = await openPage(browser, url);
    const timer = new CardTimer(tab, id);
    if (hasMoved) await tab.point(0, 0);
    await pause(RESTED);
    await stopBackground(browser, id);
    const { head, whole } = await open(tab, timer, mark);
    times.push(head);
    wholes.push(whole);
    frames.push(...(await timer.frames()));
    await tab.close();
  }
  return { times, wholes, frame: quantile(frames, 0.5) };
}

async function openPage(browser: BareBrowser['browser'], url: string): Promise<Tab> {
  const tab = await Tab.open(browser, url);
  await tab.until(
    (wanted) => (CSS.highlights.get('sourcelight-underline')?.size ?? 0) >= wanted,
    MARKS,
  );
  return tab;
}

/** Lets the pointer rest on a mark; ms from the end of the rest to the card, and to all of it. */
async function open(
  tab: Tab,
  timer: CardTimer,
  mark: number,
): Promise<{ head: number; whole: number }> {
  await tab.send('Page.bringToFront');
  const { x, y } = await tab.run(pointOf, mark);
  await timer.start();
  await tab.point(x, y);
  const { moved, drawn, whole } = await timer.opening();
  return { head: drawn - moved - INTENT, whole: whole - moved - INTENT };
}

/** Runs in the page: the middle of a mark's first line, brought into view. */
function pointOf(index: number): { x: number; y: number } {
  const range = [...(CSS.highlights.get('sourcelight-underline') ?? [])][index] as
    | Range
    | undefined;
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range?.getClientRects()[0];
  if (!box) throw new Error(`there is no mark ${index}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
