import { launchBare, stopBackground } from '../run/bareBrowser';
import { servePages } from '../run/serve';
import { Tab } from '../run/tab';
import { builtExtension } from './built';
import { emptyExtension } from './emptyExtension';
import type { Measured, Row } from './row';
import { quantile, spread } from './spread';

const ROUNDS = 15;
const WANTED = 1.2;
/** How soon a stopped background has started and heard a message, beside a background with nothing in it. */
export const backgroundCold: Row = {
  name: 'background-cold',
  async run(): Promise<Measured> {
    const empty = emptyExtension();
    const server = await servePages(() => '<p>Nothing of interest.</p>');
    const { browser, ids, close } = await launchBare([builtExtension(), empty.folder]);
    const [own = '', other = ''] = ids;
    const times = { own: [] as number[], other: [] as number[] };
    try {
      const tab = await Tab.open(browser, server.base);
      const heard = async (id: string): Promise<number> => {
        await stopBackground(browser, id);
        return tab.runIn(id, timeHearing, null);
      };
      for (let round = 0; round < ROUNDS; round++) {
        times.own.push(await heard(own));
        times.other.push(await heard(other));
      }
    } finally {
      await close();
      server.close();
      empty.remove();
    }
    const ratio = quantile(times.own, 0.5) / quantile(times.other, 0.5);
    return {
      ours: 'a stopped background until it hears a message',
      beside: 'a background with nothing in it',
      ratio,
      figures: `${spread(times.own)}, against ${spread(times.other)}`,
      target: `at most ${WANTED}`,
      holds: ratio <= WANTED,
    };
  },
};

/** Runs in a content script's world. A message that is none of ours costs its hearer nothing but the start. */
async function timeHearing(): Promise<number> {
  const started = performance.now();
  await chrome.runtime.sendMessage('nothing').catch(() => undefined);
  return performance.now() - started;
}
