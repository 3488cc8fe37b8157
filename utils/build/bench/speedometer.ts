import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBare } from '../run/bareBrowser';
import { serveFolder } from '../run/serveFolder';
import { pause, Tab } from '../run/tab';
import { traceOf } from '../run/trace';
import { builtExtension } from './built';
import type { Measured, Row } from './row';
import { CATEGORIES, isOfScript, KINDS, type ScriptTime, scriptTime } from './scriptTime';

export const SPEEDOMETER = 'https://github.com/WebKit/Speedometer';

/** The part of all script's time that ours may take. */
const WANTED = 0.01;
/** How often all suites run, of which the first is slower, as it also starts what all others use. */
const ITERATIONS = 2;
/** Ms between two looks at how far the suites are, and after which they are taken to hang. */
const LOOK = 500;
const LONGEST = 300_000;

/** What our script takes of all script's time while Speedometer's suites run in frame after frame. */
export const speedometer: Row = {
  name: 'speedometer',
  isReady: ({ speedometer: folder }) => folder !== null,
  async run({ speedometer: folder, runs }): Promise<Measured> {
    const time = await measure(folderOf(folder), runs ?? ITERATIONS);
    const own = KINDS.reduce((sum, kind) => sum + time.own[kind], 0);
    const parts = KINDS.map((kind) => `${kind} ${time.own[kind].toFixed(0)}`).join(', ');
    return {
      ours: 'our script in the frames of Speedometer 3',
      beside: 'all script in them',
      ratio: own / time.all,
      figures: `${((100 * own) / time.all).toFixed(2)} %: ${own.toFixed(0)} of ${time.all.toFixed(0)} ms of processor time (${parts})`,
      target: `at most ${WANTED * 100} %`,
      holds: own <= WANTED * time.all,
    };
  },
};

function folderOf(folder: string | null): string {
  if (folder === null)
    throw new Error(`this row needs a copy: git clone ${SPEEDOMETER}, then --speedometer DIR`);
  if (!existsSync(join(folder, 'suites'))) throw new Error(`there is no Speedometer in ${folder}`);
  return resolve(folder);
}

async function measure(folder: string, iterations: number): Promise<ScriptTime> {
  const server = await serveFolder(folder);
  const { browser, ids, close } = await launchBare([builtExtension()]);
  try {
    const tab = await Tab.open(browser, 'about:blank');
    const run = async (): Promise<void> => {
      await tab.go(`${server.base}?startAutomatically&iterationCount=${iterations}`);
      await isDone(tab);
    };
    const events = await traceOf(browser, CATEGORIES, run, isOfScript);
    return scriptTime(events, { page: server.base, own: `chrome-extension://${ids[0]}/` });
  } finally {
    await close();
    server.close();
  }
}

async function isDone(tab: Tab): Promise<void> {
  for (let waited = 0; waited < LONGEST; waited += LOOK) {
    await pause(LOOK);
    const state = await tab.run(stateOf, null);
    if (state === 'failed') throw new Error('Speedometer says that it failed');
    if (state === 'done') return;
  }
  throw new Error(`Speedometer was not done after ${LONGEST / 1000} s`);
}

type Client = typeof globalThis & {
  benchmarkClient?: { hasFinished(): boolean; metrics: object };
};

/** Runs in the page. */
function stateOf(): 'running' | 'done' | 'failed' {
  const client = (globalThis as Client).benchmarkClient;
  if (!client?.hasFinished()) return 'running';
  return Object.keys(client.metrics).length > 0 ? 'done' : 'failed';
}
