import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { INTENT } from '../../popover/delays';
import { ROOT } from '../root';
import { CardTimer } from '../run/cardTimer';
import { type LaunchedExtension, launchExtension } from '../run/launch';
import { servePages } from '../run/serve';
import type { Measured, Row } from './row';

const EXTENSION = join(ROOT, 'dist/chrome-mv3');
const PAGE = join(ROOT, 'assets/sample/article.html');
/** Marks of the page, the fewest to begin with. */
const MARKS = 30;
const WARM = 24;
const COLD = 12;
/** What a card may take once the pointer has rested: frames when all is ready, ms when nothing is. */
const WANTED_FRAMES = 1;
const WANTED_COLD = 100;

/** A card from the end of the time that the pointer must rest until it is drawn, beside one frame of that page. */
export const card: Row = {
  name: 'card',
  async run(): Promise<Measured> {
    if (!existsSync(EXTENSION)) throw new Error('there is no build yet: npm run build');
    const html = readFileSync(PAGE, 'utf8');
    const server = await servePages(() => html);
    const launched = await launchExtension(EXTENSION, { headless: true });
    try {
      const warm = await warmOpenings(launched, server.base);
      const cold = await coldOpenings(launched, server.base);
      return measured(warm, cold);
    } finally {
      await launched.close();
      server.close();
    }
  },
};

interface Openings {
  /** Ms from the end of the rest until the card is drawn, in order of size. */
  times: number[];
  /** Ms between two frames, the median. */
  frame: number;
}

function measured(warm: Openings, cold: Openings): Measured {
  const ratio = quantile(warm.times, 0.5) / warm.frame;
  return {
    ours: 'a card after the pointer has rested, everything ready',
    beside: 'one frame of that page',
    ratio,
    figures: `${spread(warm)}, a frame ${ms(warm.frame)}; new page and stopped background ${spread(cold)}`,
    target: `a median of at most ${WANTED_FRAMES} frame, and of ${WANTED_COLD} ms with all stopped`,
    holds: ratio <= WANTED_FRAMES && quantile(cold.times, 0.5) <= WANTED_COLD,
  };
}

/** Openings on different marks of one page, its first one left out. */
async function warmOpenings({ context, id }: LaunchedExtension, url: string): Promise<Openings> {
  const page = await openPage(await context.newPage(), url);
  const timer = await CardTimer.of(page, context, id);
  const times: number[] = [];
  const frames: number[] = [];
  for (let mark = 0; mark <= WARM; mark++) {
    const time = await open(page, timer, mark);
    if (mark > 0) times.push(time);
    frames.push(...(await timer.frames()));
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
  }
  await page.close();
  return { times: ordered(times), frame: quantile(ordered(frames), 0.5) };
}

/** First openings on new pages, each with the background stopped once the page was marked. */
async function coldOpenings(launched: LaunchedExtension, url: string): Promise<Openings> {
  const { context, id } = launched;
  const own = await context.newPage();
  await own.goto(`chrome-extension://${id}/options.html`);
  await own.locator('h1').first().waitFor();
  const times: number[] = [];
  const frames: number[] = [];
  for (let mark = 0; mark < COLD; mark++) {
    const page = await openPage(await context.newPage(), url);
    const timer = await CardTimer.of(page, context, id);
    await stopBackground(launched, own);
    times.push(await open(page, timer, mark));
    frames.push(...(await timer.frames()));
    await page.close();
  }
  return { times: ordered(times), frame: quantile(ordered(frames), 0.5) };
}

async function openPage(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  await page.bringToFront();
  await page.waitForFunction(
    (wanted) => (CSS.highlights.get('sourcelight-underline')?.size ?? 0) >= wanted,
    MARKS,
  );
  return page;
}

/** Lets the pointer rest on a mark; ms from the end of the rest to the card. */
async function open(page: Page, timer: CardTimer, mark: number): Promise<number> {
  const { x, y } = await page.evaluate(pointOf, mark);
  await timer.start();
  await page.mouse.move(x, y);
  const { moved, drawn } = await timer.opening();
  return drawn - moved - INTENT;
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

/** Stops it as the browser does when it is idle. */
async function stopBackground({ context }: LaunchedExtension, own: Page): Promise<void> {
  const session = await context.newCDPSession(own);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

function spread({ times }: Openings): string {
  return `median ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))} of ${times.length}`;
}

function ordered(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function quantile(values: readonly number[], part: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
