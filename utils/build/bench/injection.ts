import { type BareBrowser, launchBare } from '../run/bareBrowser';
import { heapOf } from '../run/heap';
import { servePages } from '../run/serve';
import { pause, Tab } from '../run/tab';
import { countThreadTime, threadTime } from '../run/threadTime';
import { builtExtension } from './built';
import { emptyExtension } from './emptyExtension';
import { longPage } from './longPage';
import type { Row } from './row';
import { quantile } from './spread';

const ROUNDS = 12;
/** A short page: its scan is measured elsewhere. */
const PARAGRAPHS = 10;
/** Ms for which a page is left alone, so that it is read to its end. */
const READ = 2500;
/** What our script may take more than an empty one: ms, MB. */
const WANTED = { ms: 2, mb: 0.15 } as const;

/** Our script in a page without candidates, beside a script with nothing in it. */
export const injection: Row = {
  name: 'injection',
  async run({ runs }) {
    const empty = emptyExtension();
    const server = await servePages(() => longPage('', PARAGRAPHS));
    const [own, other] = [
      await launchBare([builtExtension()]),
      await launchBare([empty.folder], false),
    ];
    try {
      const samples = { ours: [] as Load[], theirs: [] as Load[] };
      for (let round = 0; round < (runs ?? ROUNDS); round++) {
        samples.ours.push(await load(own, server.base));
        samples.theirs.push(await load(other, server.base));
      }
      const [ours, theirs] = [medians(samples.ours), medians(samples.theirs)];
      const more = { ms: ours.ms - theirs.ms, mb: ours.mb - theirs.mb };
      return {
        ours: 'our script in a page without candidates',
        beside: 'an empty one',
        ratio: ours.ms / theirs.ms,
        figures:
          `${ours.ms.toFixed(1)} ms of processor time against ${theirs.ms.toFixed(1)} ms: ${more.ms.toFixed(1)} ms more; ` +
          `heap ${ours.mb.toFixed(2)} MB against ${theirs.mb.toFixed(2)} MB: ${more.mb.toFixed(2)} MB more`,
        target: `at most ${WANTED.ms} ms and ${WANTED.mb} MB more`,
        holds: more.ms <= WANTED.ms && more.mb <= WANTED.mb,
      };
    } finally {
      await own.close();
      await other.close();
      server.close();
      empty.remove();
    }
  },
};

interface Load {
  /** Processor time of the page's main thread from the load's begin until it has rested. */
  ms: number;
  mb: number;
}

function medians(loads: readonly Load[]): Load {
  const half = (values: number[]) => quantile(values, 0.5);
  return { ms: half(loads.map(({ ms }) => ms)), mb: half(loads.map(({ mb }) => mb)) };
}

/** Loads an address in a new tab. */
async function load({ browser }: BareBrowser, url: string): Promise<Load> {
  const tab = await Tab.open(browser, 'about:blank');
  await countThreadTime(tab);
  const before = await threadTime(tab);
  await tab.go(url);
  await pause(READ);
  const ms = (await threadTime(tab)) - before;
  const mb = await heapOf(tab);
  await tab.close();
  return { ms, mb };
}
