import { bundledFilter, ownFilter } from './filters';
import type { BenchOptions } from './options';
import { pagesOf } from './pages';
import type { Measured, Row } from './row';
import { scanCode } from './scanCode';
import { samplesOf, scanSample, sumOfMedians } from './scanSamples';

const RUNS = 10;

/** Scanning pages for many more names, beside scanning them for the bundled ones. */
export const aliases10k: Row = {
  name: 'aliases-10k',
  inFirefox: true,
  run: (options) => scanForMore(10_000, 1.2, options),
};

export const aliases100k: Row = {
  name: 'aliases-100k',
  inFirefox: true,
  run: (options) => scanForMore(100_000, 1.4, options),
};

async function scanForMore(
  aliases: number,
  wanted: number,
  { browser, pages, runs }: BenchOptions,
): Promise<Measured> {
  const own = await scanCode(ownFilter(aliases));
  const bundled = await scanCode(bundledFilter());
  const samples = await samplesOf(browser, pagesOf(pages), runs ?? RUNS, async (cold, page) => ({
    bundled: (await scanSample(cold, page, bundled)).ms,
    own: (await scanSample(cold, page, own)).ms,
  }));
  const [more, less] = [
    sumOfMedians(samples, ({ own }) => own),
    sumOfMedians(samples, ({ bundled }) => bundled),
  ];
  return {
    ours: `a cold scan with ${aliases.toLocaleString('en')} aliases of an own dataset`,
    beside: 'the same with the bundled ones alone',
    ratio: more / less,
    figures: `${more.toFixed(1)} ms against ${less.toFixed(1)} ms of processor time for ${samples.length} pages`,
    target: `at most ${wanted}`,
    holds: more / less <= wanted,
  };
}
