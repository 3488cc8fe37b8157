import { isSafe } from '../../settings/safe';
import { browser } from '../api';
import { OWN_KEY, PAGE_FILTER_KEY, SAFE_MODE_KEY } from '../storageKeys';
import { type Announcement, compileStored, stampOf } from './compile';
import { readAbout } from './store';

/** Whoever changes own datasets holds this, so that no two changes cross. */
const LOCK = 'own-datasets';

/** Which package this is; its next version brings another dataset, to be compiled with anew. */
export function buildName(): string {
  return browser.runtime.getManifest().version;
}

/** Tells all pages at once: what is set here, content scripts and the background hear of. */
export async function announce(made: Announcement): Promise<void> {
  if (made === null) await browser.storage.local.remove([OWN_KEY, PAGE_FILTER_KEY]);
  else
    await browser.storage.local.set({
      [OWN_KEY]: made.stamp,
      [PAGE_FILTER_KEY]: made.pageFilter,
    });
}

/** Changes what is stored, then compiles and tells, one change at a time. */
export function changeOwn<T>(
  change: () => Promise<T>,
  compile: (build: string) => Promise<Announcement> = compileStored,
): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    const answer = await change();
    await announce(await compile(buildName()));
    return answer;
  });
}

/** The stamp of what pages were told of; null where there are no own datasets. */
export async function readStamp(): Promise<string | null> {
  const stamp = (await browser.storage.local.get(OWN_KEY))[OWN_KEY];
  return typeof stamp === 'string' ? stamp : null;
}

/** The same, but null in safe mode too, which leaves own datasets where they are and reads none. */
export async function stampInForce(): Promise<string | null> {
  const safe = (await browser.storage.local.get(SAFE_MODE_KEY))[SAFE_MODE_KEY];
  return isSafe(safe) ? null : readStamp();
}

/**
 * Makes what pages were told fit what is stored. They part when a change ends half-way: the background is
 * stopped, the browser's storage fails or is emptied.
 */
export function settleOwn(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const about = await readAbout();
    const isAny = about.some(({ taken }) => taken !== null);
    const wanted = isAny ? stampOf(about, buildName()) : null;
    if ((await readStamp()) !== wanted) await announce(await compileStored(buildName()));
  });
}

/** Compiles again what an older package compiled, or what the browser threw away. */
export async function refreshCompiled(): Promise<string | null> {
  if ((await readStamp()) === null) return null;
  await changeOwn(() => Promise.resolve());
  return readStamp();
}

/** Whether a stamp was made with the dataset of this package. */
export function isOfThisBuild(stamp: string): boolean {
  return stamp.startsWith(`[${JSON.stringify(buildName())},`);
}

/** Calls back after each change of own datasets, and when safe mode sets them aside or gives them back. */
export function onOwnChange(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && (changes[OWN_KEY] || changes[SAFE_MODE_KEY])) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
