import { launchBare } from '../run/bareBrowser';
import { heapOf } from '../run/heap';
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

/** MB of a tab's heap, in new tabs of a browser with these extensions. */
async function heaps(url: string, folders: readonly string[]): Promise<number[]> {
  const { browser, close } = await launchBare(folders);
  const all: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const tab = await Tab.open(browser, url);
      if (folders.length > 0) await tab.until(isMarked, MENTIONS);
      await pause(1000);
      all.push(await heapOf(tab));
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
