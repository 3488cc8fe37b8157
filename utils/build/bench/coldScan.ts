import { bundledFilter } from './filters';
import type { BenchOptions } from './options';
import { pagesOf } from './pages';
import type { Measured, Row } from './row';
import { scanCode } from './scanCode';
import { type ScanSample, samplesOf, scanSample, sumOfMedians, walkSample } from './scanSamples';

const RUNS = 10;

/** Reading pages that mention nothing, as every page is read, beside meeting their text nodes. */
export const coldScanNegative: Row = {
  name: 'cold-scan-negative',
  inFirefox: true,
  run: (options) => coldScan('pages without candidates', 1, options, ({ isWorth }) => !isWorth),
};

/** The same of all pages, with the walk that gives the background its text. */
export const coldScanAll: Row = {
  name: 'cold-scan-all',
  inFirefox: true,
  run: (options) => coldScan('all pages', 1.5, options, () => true),
};

async function coldScan(
  what: string,
  wanted: number,
  { browser, pages, runs }: BenchOptions,
  isMeant: (scan: ScanSample) => boolean,
): Promise<Measured> {
  const script = await scanCode(bundledFilter());
  const samples = await samplesOf(browser, pagesOf(pages), runs ?? RUNS, async (cold, page) => {
    const walk = await walkSample(cold, page);
    const scan = await scanSample(cold, page, script);
    return isMeant(scan) ? { walk, scan } : null;
  });
  const walks = sumOfMedians(samples, ({ walk }) => walk);
  const scans = sumOfMedians(samples, ({ scan }) => scan.ms);
  const glances = sumOfMedians(samples, ({ scan }) => scan.glance);
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
