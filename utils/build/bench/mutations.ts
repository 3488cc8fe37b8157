import { type BareBrowser, launchBare } from '../run/bareBrowser';
import { servePages } from '../run/serve';
import { pause, Tab } from '../run/tab';
import { traceOf } from '../run/trace';
import { builtExtension } from './built';
import { longPage } from './longPage';
import type { Measured, Row } from './row';
import { CATEGORIES, isOfScript, ownTime, scriptTime } from './scriptTime';
import { quantile, spread } from './spread';

/** Ms for which each kind of page is watched, after as long to settle. */
const LONG = 10_000;
const SETTLE = 3000;
const WANTED = { share: 0.01, marked: 1000 };

/** Pages that never rest: what our scripts take of their main thread, and how soon new text is marked. */
export const mutations: Row = {
  name: 'mutations',
  async run(): Promise<Measured> {
    const server = await servePages(() => longPage('', 200));
    const bare = await launchBare([builtExtension()]);
    const watch = async (live: () => void): Promise<{ share: number; marked: number[] }> => {
      const tab = await Tab.open(bare.browser, server.base);
      await tab.run(live, null);
      await pause(SETTLE);
      await tab.run(tellNews, null);
      const share = await shareOf(bare);
      const marked = await tab.run(marksOf, null);
      await tab.close();
      return { share, marked };
    };
    try {
      const churn = await watch(changeText);
      const scroll = await watch(growPage);
      const marked = [...churn.marked, ...scroll.marked];
      const most = Math.max(churn.share, scroll.share);
      return {
        ours: 'our scripts, in pages that never rest',
        beside: 'the main thread',
        ratio: most,
        figures: `1,000 text changes a second ${percent(churn.share)}, infinite scroll ${percent(scroll.share)}; a new mention marked after ${spread(marked)}`,
        target: `at most ${percent(WANTED.share)}; marked within ${WANTED.marked} ms`,
        holds: most <= WANTED.share && quantile(marked, 1) <= WANTED.marked,
      };
    } finally {
      await bare.close();
      server.close();
    }
  },
};

/** The processor time of our scripts in pages, as a part of the time by the clock. */
async function shareOf({ browser, ids }: BareBrowser): Promise<number> {
  const own = `chrome-extension://${ids[0]}/`;
  const events = await traceOf(browser, CATEGORIES, () => pause(LONG), isOfScript);
  return ownTime(scriptTime(events, { there: `${own}content-scripts/`, own })) / LONG;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`;
}

/** These run in the page. */
function changeText(): void {
  const texts = [...document.querySelectorAll('p')].flatMap(({ firstChild }) => firstChild ?? []);
  let turn = 0;
  setInterval(() => {
    for (let change = 0; change < 10; change++) {
      const text = texts[turn++ % texts.length];
      if (text) text.nodeValue = `The paper of minute ${turn} says that little has happened. `;
    }
  }, 10);
}

function growPage(): void {
  let turn = 0;
  setInterval(() => {
    const list = document.createDocumentFragment();
    for (let row = 0; row < 20; row++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Entry ${turn++}: the fox reads on, and there is more below. `;
      list.append(paragraph);
    }
    document.body.append(list);
  }, 200);
}

type Told = typeof globalThis & { sourcelightMarked?: number[] };

/** A mention every second; notes how long each takes to be marked, in ms. */
function tellNews(): void {
  const marked: number[] = [];
  (globalThis as Told).sourcelightMarked = marked;
  const size = () => CSS.highlights.get('sourcelight-underline')?.size ?? 0;
  const tell = (): void => {
    const [before, started] = [size(), performance.now()];
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Investigators blame the Lazarus Group for the theft.';
    document.body.prepend(paragraph);
    const look = (): void => {
      if (size() > before) marked.push(performance.now() - started);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  setInterval(tell, 1500);
}

function marksOf(): number[] {
  return (globalThis as Told).sourcelightMarked ?? [];
}
