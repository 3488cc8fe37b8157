import { ColdPages, type NamedPage } from '../run/coldPages';
import { bundledFilter } from './filters';
import type { BenchOptions } from './options';
import { pagesOf } from './pages';
import type { Measured, Row } from './row';
import { beginScan, endScan, type Scanned, scanCode, walkBarely } from './scanCode';
import { quantile } from './spread';

const RUNS = 10;

/** Reading pages that mention nothing, as every page is read, beside meeting their text nodes. */
export const coldScanNegative: Row = {
  name: 'cold-scan-negative',
  run: (options) => coldScan('pages without candidates', 1, options, ({ isWorth }) => !isWorth),
};

/** The same of all pages, with the walk that gives the background its text. */
export const coldScanAll: Row = {
  name: 'cold-scan-all',
  run: (options) => coldScan('all pages', 1.5, options, () => true),
};

/** What was measured in one page, in ms of processor time. */
interface Samples {
  /** All of the scan, and what of it is the glance where that finds nothing. */
  scans: number[];
  glances: number[];
  walks: number[];
}

async function coldScan(
  what: string,
  wanted: number,
  { pages, runs }: BenchOptions,
  isMeant: (scan: Scanned) => boolean,
): Promise<Measured> {
  const samples = await sampled(pagesOf(pages), runs ?? RUNS, isMeant);
  const sum = (of: keyof Samples): number =>
    samples.reduce((all, one) => all + quantile(one[of], 0.5), 0);
  const [scans, glances, walks] = [sum('scans'), sum('glances'), sum('walks')];
  const ratio = scans / walks;
  return {
    ours: `a cold scan of ${what}`,
    beside: 'a bare walk over their text nodes',
    ratio,
    figures:
      `${scans.toFixed(1)} ms against ${walks.toFixed(1)} ms of processor time for ${samples.length} pages, ` +
      `glances that found nothing ${glances.toFixed(1)} ms of it`,
    target: `at most ${wanted}`,
    holds: ratio <= wanted,
  };
}

/** Of each page that is meant so many samples; its first scan tells whether it is. */
async function sampled(
  pages: readonly NamedPage[],
  runs: number,
  isMeant: (scan: Scanned) => boolean,
): Promise<Samples[]> {
  const script = await scanCode(bundledFilter());
  const cold = await ColdPages.open(pages);
  const byPage = new Map(
    pages.map((page): [NamedPage, Samples] => [page, { scans: [], glances: [], walks: [] }]),
  );
  try {
    for (let run = 0; run < runs; run++) {
      for (const [page, samples] of byPage) {
        await cold.visit(page, '');
        samples.walks.push((await cold.cost(walkBarely)).ms);
        await cold.visit(page, script);
        const first = await cold.cost(beginScan);
        const rest = first.answer.isOver ? null : await cold.cost(endScan);
        samples.scans.push(first.ms + (rest?.ms ?? 0));
        samples.glances.push(rest ? first.ms : 0);
        if (!isMeant((rest ?? first).answer)) byPage.delete(page);
      }
    }
  } finally {
    await cold.close();
  }
  return [...byPage.values()];
}
