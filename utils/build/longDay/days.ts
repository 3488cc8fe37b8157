import type { BrowserContext, Page } from 'playwright-core';
import type { Point } from './fit';
import { type Heap, heapOf, openHeap, type WorkerHeap } from './heaps';

/** A browser, where its pages are, and whether Sourcelight is in it. */
export interface Day {
  context: BrowserContext;
  /** A page with many mentions. */
  article: string;
  /** Null in a browser without Sourcelight. */
  worker: WorkerHeap | null;
  /** Called now and then with how far it is. */
  progress(done: string): void;
}

/** Heaps in MB over what was done. */
export interface Growth {
  page: Point[];
  worker: Point[];
  first: Heap;
  last: Heap;
}

const SAMPLES = 20;

/** One tab goes through so many pages of one site; x is thousands of navigations. */
export async function navigate(day: Day, count: number): Promise<Growth> {
  const page = await day.context.newPage();
  const growth = await grow(day, page, count, 1000, async (at) => {
    await open(day, page, `${day.article}?page=${at}`);
  });
  await page.close();
  return growth;
}

/** Seconds of a reader's day between two changes of the page. */
export const BETWEEN = 5;
/** What they take here, in ms: there is no waiting, but the page must get to read them. */
const PAUSE = 60;

/** A page whose text changes all the time for so many hours of a reader's day; x is hours. */
export async function churn(day: Day, hours: number): Promise<Growth> {
  const page = await day.context.newPage();
  await open(day, page, day.article);
  const changes = (hours * 3600) / BETWEEN;
  const growth = await grow(day, page, changes, 3600 / BETWEEN, async (at) => {
    await page.evaluate(change, [at, PAUSE] as const);
  });
  await page.close();
  return growth;
}

/** Background in MB: before, with so many tabs open, and after they were closed. */
export async function openTabs(day: Day, count: number): Promise<[number, number, number]> {
  const used = async (): Promise<number> => (await day.worker?.megabytes()) ?? 0;
  const before = await used();
  const pages: Page[] = [];
  for (let at = 0; at < count; at++) {
    const page = await day.context.newPage();
    await open(day, page, `${day.article}?tab=${at}`);
    pages.push(page);
    if (at % 10 === 9) day.progress(`${at + 1} tabs`);
  }
  const open_ = await used();
  for (const page of pages) await page.close();
  return [before, open_, await used()];
}

async function grow(
  day: Day,
  page: Page,
  count: number,
  unit: number,
  step: (at: number) => Promise<void>,
): Promise<Growth> {
  const session = await openHeap(day.context, page);
  const points: Pick<Growth, 'page' | 'worker'> = { page: [], worker: [] };
  const every = Math.max(1, Math.floor(count / SAMPLES));
  const heaps: Heap[] = [];
  for (let at = 1; at <= count; at++) {
    await step(at);
    if (at % every !== 0) continue;
    const heap = await heapOf(session);
    heaps.push(heap);
    points.page.push({ x: at / unit, y: heap.megabytes });
    if (day.worker) points.worker.push({ x: at / unit, y: await day.worker.megabytes() });
    day.progress(`${at} of ${count}, ${heap.megabytes.toFixed(2)} MB`);
  }
  const [first, last] = [heaps[0], heaps.at(-1)];
  if (!first || !last) throw new Error('that is too short a day to measure');
  return { ...points, first, last };
}

async function open({ worker }: Day, page: Page, url: string): Promise<void> {
  await page.goto(url);
  // Marked, it has been read, and the background asked.
  if (worker) await page.waitForFunction(() => CSS.highlights.size > 0);
}

/** Runs in the page: a paragraph's text becomes another, and now and then one comes and the oldest goes. */
function change([at, pause]: readonly [number, number]): Promise<void> {
  const paragraphs = document.querySelectorAll('p');
  const paragraph = paragraphs[at % paragraphs.length];
  const names = ['Lazarus Group', 'Kimsuky', 'Bybit', 'nobody', 'Tornado Cash', 'Harmony'];
  const text = `At ${at} o’clock ${names[at % names.length]} was named by North Korea’s watchers.`;
  if (paragraph && at % 10 === 0) {
    const fresh = document.createElement('p');
    fresh.append(text);
    paragraph.before(fresh);
    paragraph.remove();
  } else if (paragraph) paragraph.textContent = text;
  return new Promise((done) => setTimeout(done, pause));
}
