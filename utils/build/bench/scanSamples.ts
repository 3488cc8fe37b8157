import { ColdPages, type NamedPage } from '../run/coldPages';
import type { BrowserKind } from '../run/driven';
import { beginScan, endScan, walkBarely } from './scanCode';
import { quantile } from './spread';

/** One cold scan of a page. */
export interface ScanSample {
  /** Ms of processor time of the page's main thread. */
  ms: number;
  /** Of it the glance, where that finds nothing; else 0. */
  glance: number;
  /** The longest stretch without a break, in ms by the clock. */
  longest: number;
  /** Whether the background would be asked about the page. */
  isWorth: boolean;
}

/** Scans a page anew with a script of `scanCode`. */
export async function scanSample(
  cold: ColdPages,
  page: NamedPage,
  script: string,
): Promise<ScanSample> {
  await cold.visit(page, script);
  const { answer, ms } = await cold.cost(beginScan);
  if (answer.isOver) return { ...answer, ms, glance: 0 };
  const rest = await cold.cost(endScan);
  return { ...rest.answer, ms: ms + rest.ms, glance: ms };
}

/** Ms of processor time that meeting a page's text nodes takes, anew. */
export async function walkSample(cold: ColdPages, page: NamedPage): Promise<number> {
  await cold.visit(page, '');
  return (await cold.cost(walkBarely)).ms;
}

/**
 * Takes from each page so many samples, those of all pages by turns, so that what goes on beside them on the
 * machine is the same for all. Pages of which `sample` gives null are left out.
 */
export async function samplesOf<T>(
  browser: BrowserKind,
  pages: readonly NamedPage[],
  runs: number,
  sample: (cold: ColdPages, page: NamedPage) => Promise<T | null>,
): Promise<T[][]> {
  const cold = await ColdPages.open(browser, pages);
  const byPage = new Map(pages.map((page): [NamedPage, T[]] => [page, []]));
  try {
    for (let run = 0; run < runs; run++)
      for (const [page, samples] of byPage) {
        const one = await sample(cold, page);
        if (one === null) byPage.delete(page);
        else samples.push(one);
      }
  } finally {
    await cold.close();
  }
  return [...byPage.values()];
}

/** The medians of all pages, added up. */
export function sumOfMedians<T>(byPage: readonly T[][], of: (sample: T) => number): number {
  return byPage.reduce((sum, samples) => sum + quantile(samples.map(of), 0.5), 0);
}
