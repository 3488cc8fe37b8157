import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../root';
import { launchBare } from '../run/bareBrowser';
import { pause, Tab } from '../run/tab';
import { builtExtension } from './built';
import type { Measured, Row } from './row';
import { quantile, spread } from './spread';

const ROUNDS = 6;
const LIST = join(ROOT, 'test/fixtures/imports/threat-actor.json.gz');
/** Ms for which a reader looks for a file at least. */
const CHOOSING = 1000;
/** Ms, for both parts. */
const WANTED = 1000;

interface Import {
  /** Ms from the file to its preview. */
  read: number;
  /** Ms from the reader's yes until the names are in force. */
  taken: number;
}

/** A list of threat actors, taken in as a reader does in the options, beside the second that it may take. */
export const importing: Row = {
  name: 'import',
  async run({ runs }): Promise<Measured> {
    const folder = mkdtempSync(join(tmpdir(), 'sourcelight-list-'));
    const file = join(folder, 'threat-actor.json');
    writeFileSync(file, gunzipSync(readFileSync(LIST)));
    const all: Import[] = [];
    try {
      for (let round = 0; round < (runs ?? ROUNDS); round++) all.push(await takeIn(file));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const sums = all.map(({ read, taken }) => read + taken);
    const half = quantile(sums, 0.5);
    return {
      ours: 'MISP’s threat actors, 1,041 names, from the file until they are in force',
      beside: 'a second',
      ratio: half / WANTED,
      figures: `${spread(sums)}: read ${spread(all.map(({ read }) => read))}, taken in ${spread(all.map(({ taken }) => taken))}`,
      target: `a median of at most ${WANTED} ms`,
      holds: half <= WANTED,
    };
  },
};

/** Takes it in for the first time, in a browser of its own. */
async function takeIn(file: string): Promise<Import> {
  const { browser, ids, close } = await launchBare([builtExtension()]);
  try {
    const tab = await Tab.open(browser, `chrome-extension://${ids[0]}/options.html`);
    await tab.until(() => document.querySelector('input[type=file]') !== null, null);
    await pause(CHOOSING);
    const done = tab.run(timeImport, null);
    await pause(CHOOSING);
    const { result } = await tab.send('Runtime.evaluate', {
      expression: 'document.querySelector("input[type=file]")',
    });
    const { objectId } = result as { objectId: string };
    await tab.send('DOM.setFileInputFiles', { files: [file], objectId });
    return await done;
  } finally {
    await close();
  }
}

/** Runs in the page: opens the choice of a file, says yes to its preview, and times both. */
async function timeImport(): Promise<Import> {
  const seen = (holds: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!holds()) return;
        watch.disconnect();
        requestAnimationFrame(() => resolve(performance.now()));
      });
      watch.observe(document, { childList: true, subtree: true, characterData: true });
    });
  const input = document.querySelector('input[type=file]');
  const chosen = new Promise<number>((resolve) => {
    input?.addEventListener('change', () => resolve(performance.now()), { capture: true });
  });
  const shown = seen(() => document.querySelector('.import-preview') !== null);
  input?.dispatchEvent(new MouseEvent('click'));
  const [from, preview] = await Promise.all([chosen, shown]);
  const yes = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Take it in',
  );
  const taken = seen(() => document.body.textContent.includes('was taken in'));
  const asked = performance.now();
  yes?.click();
  return { read: preview - from, taken: (await taken) - asked };
}
