import { type BareBrowser, launchBare, stopBackground } from '../run/bareBrowser';
import { servePages } from '../run/serve';
import { pause, Tab } from '../run/tab';
import { builtExtension, sampleArticle } from './built';
import type { Measured, Row } from './row';
import { quantile, spread } from './spread';

const ROUNDS = 12;
const WANTED = { cold: 100, warm: 20 };

/** From the message with a page's candidates until the first highlight is set and styled: background stopped, and running. */
export const firstHighlight: Row = {
  name: 'first-highlight',
  async run(): Promise<Measured> {
    const html = sampleArticle();
    const server = await servePages((path) => (path === '/article' ? html : '<p>Nothing yet.</p>'));
    const bare = await launchBare([builtExtension()]);
    try {
      const cold: number[] = [];
      const warm: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        cold.push(await highlighted(bare, server.base, true));
        warm.push(await highlighted(bare, server.base, false));
      }
      const ratio = quantile(cold, 0.5) / quantile(warm, 0.5);
      const isQuick = quantile(cold, 0.95) <= WANTED.cold && quantile(warm, 0.95) <= WANTED.warm;
      return {
        ours: 'candidates to first highlight, background stopped',
        beside: 'the same with it running',
        ratio,
        figures: `${spread(cold)}; running ${spread(warm)}`,
        target: `p95 at most ${WANTED.cold} ms, running ${WANTED.warm} ms`,
        holds: isQuick,
      };
    } finally {
      await bare.close();
      server.close();
    }
  },
};

async function highlighted(
  { browser, ids: [id = ''] }: BareBrowser,
  base: string,
  isStopped: boolean,
): Promise<number> {
  const tab = await Tab.open(browser, base);
  try {
    await tab.runIn(id, watchHighlights, null);
    if (isStopped) await stopBackground(browser, id);
    await pause(150);
    await tab.run(addArticle, `${base}article`);
    return await tab.runIn(id, tookOf, null);
  } finally {
    await tab.close();
  }
}

type Watched = typeof globalThis & { sourcelightTook?: Promise<number> };

/** Runs in the content script's world, which has the highlights' registry and the messages for itself. */
function watchHighlights(): void {
  let asked = 0;
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = ((message: { name?: string }) => {
    if (message.name === 'resolve' && asked === 0) asked = performance.now();
    return send(message);
  }) as typeof chrome.runtime.sendMessage;
  (globalThis as Watched).sourcelightTook = new Promise((resolve) => {
    const { set } = HighlightRegistry.prototype;
    HighlightRegistry.prototype.set = function (name, highlight) {
      const look = (): void => {
        const { textDecorationLine } = getComputedStyle(document.body, `::highlight(${name})`);
        if (textDecorationLine === 'none') setTimeout(look);
        else resolve(performance.now() - asked);
      };
      if (asked > 0) setTimeout(look);
      return set.call(this, name, highlight);
    };
  });
}

function tookOf(): Promise<number> {
  return (globalThis as Watched).sourcelightTook ?? Promise.reject(new Error('nothing is watched'));
}

/** Runs in the page. */
async function addArticle(url: string): Promise<void> {
  const response = await fetch(url);
  const article = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.body.append(...article.body.childNodes);
}
