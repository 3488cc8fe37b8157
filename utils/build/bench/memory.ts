import { launchBare } from '../run/bareBrowser';
import { servePages } from '../run/serve';
import { pause, Tab } from '../run/tab';
import { builtExtension } from './built';
import type { Measured, Row } from './row';
import { quantile } from './spread';

const ROUNDS = 10;
const MENTIONS = 100;
/** MB. */
const WANTED = 1;

/** The heap of a tab full of mentions, beside the same tab in a browser without the extension. */
export const memory: Row = {
  name: 'memory',
  async run(): Promise<Measured> {
    const text = '<p>Investigators blame the Lazarus Group for the theft from a bridge.</p>';
    const server = await servePages(() => `<title>Many</title>${text.repeat(MENTIONS)}`);
    try {
      const ours = await heaps(server.base, [builtExtension()]);
      const without = await heaps(server.base, []);
      const [most, least] = [quantile(ours, 0.5), quantile(without, 0.5)];
      return {
        ours: `the heap of a tab with ${MENTIONS} mentions`,
        beside: 'the same tab without the extension',
        ratio: most / least,
        figures: `${most.toFixed(2)} MB against ${least.toFixed(2)} MB: ${(most - least).toFixed(2)} MB more`,
        target: `at most ${WANTED} MB more`,
        holds: most - least <= WANTED,
      };
    } finally {
      server.close();
    }
  },
};

/** MB of JavaScript, of what the page's objects hold, and of buffers, after garbage was collected. */
async function heaps(url: string, folders: readonly string[]): Promise<number[]> {
  const { browser, close } = await launchBare(folders);
  const all: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const tab = await Tab.open(browser, url);
      if (folders.length > 0) await tab.until(isMarked, MENTIONS);
      await pause(1000);
      await tab.send('HeapProfiler.enable');
      await tab.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize, backingStorageSize } =
        await tab.send('Runtime.getHeapUsage');
      const parts = [usedSize, embedderHeapUsedSize, backingStorageSize].map((part) =>
        Number(part ?? 0),
      );
      all.push(parts.reduce((sum, part) => sum + part, 0) / 2 ** 20);
      await tab.close();
    }
  } finally {
    await close();
  }
  return all;
}

/** Runs in the page. */
function isMarked(mentions: number): boolean {
  return (CSS.highlights.get('sourcelight-underline')?.size ?? 0) >= mentions;
}
