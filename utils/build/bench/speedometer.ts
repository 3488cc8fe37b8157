import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBare } from '../run/bareBrowser';
import { serveFolder } from '../run/serveFolder';
import { Tab } from '../run/tab';
import { traceOf } from '../run/trace';
import { builtExtension } from './built';
import type { Measured, Row } from './row';
import { CATEGORIES, isOfScript, KINDS, ownTime, type ScriptTime, scriptTime } from './scriptTime';

export const SPEEDOMETER = 'https://github.com/WebKit/Speedometer';

/** The part of all script's time that ours may take. */
const WANTED = 0.01;
/** How often all suites run, which is what Speedometer itself does when it is not told. */
const ITERATIONS = 10;
/** Ms after which the suites are taken to hang. */
const LONGEST = 300_000;

/** What our script takes of all script's time while Speedometer's suites run in frame after frame. */
export const speedometer: Row = {
  name: 'speedometer',
  isReady: ({ speedometer: folder }) => folder !== null,
  async run({ speedometer: folder, runs }): Promise<Measured> {
    const time = await measure(folderOf(folder), runs ?? ITERATIONS);
    const own = ownTime(time);
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
      const wrong = await tab.run(ended, LONGEST);
      if (wrong !== null) throw new Error(`Speedometer failed: ${wrong}`);
    };
    const events = await traceOf(browser, CATEGORIES, run, isOfScript);
    return scriptTime(events, { there: server.base, own: `chrome-extension://${ids[0]}/` });
  } finally {
    await close();
    server.close();
  }
}

/** Runs in the page, until its suites have run; what they took is not yet read then. Answers what went wrong. */
async function ended(longest: number): Promise<string | null> {
  const { benchmarkClient } = globalThis as Client;
  return new Promise((resolve) => {
    addEventListener('SpeedometerDone', () => resolve(null));
    addEventListener('error', ({ message }) => resolve(message));
    addEventListener('unhandledrejection', ({ reason }) => resolve(String(reason)));
    setTimeout(resolve, longest, `it did not end within ${longest / 1000} s`);
    if (benchmarkClient?.hasFinished()) resolve('it ended before it was asked');
  });
}

type Client = typeof globalThis & { benchmarkClient?: { hasFinished(): boolean } };
