import {
  parseRejections,
  type Rejection,
  withoutRejection,
  withRejection,
} from '../settings/rejections';
import { browser } from './api';
import { saving } from './saving';
import { REJECTIONS_KEY } from './storageKeys';

/** The marks that the reader called wrong. */
export async function readRejections(): Promise<Rejection[]> {
  return parseRejections((await browser.storage.local.get(REJECTIONS_KEY))[REJECTIONS_KEY]);
}

export function addRejection(one: Rejection): Promise<void> {
  return change((all) => withRejection(all, one));
}

export function removeRejection(
  one: Pick<Rejection, 'entity' | 'surface' | 'site'>,
): Promise<void> {
  return change((all) => withoutRejection(all, one));
}

/** Calls back after each change; returns how to stop. */
export function watchRejections(changed: (all: Rejection[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const stored = changes[REJECTIONS_KEY];
    if (area === 'local' && stored) changed(parseRejections(stored.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function change(next: (all: readonly Rejection[]) => Rejection[]): Promise<void> {
  return saving(() =>
    navigator.locks.request(REJECTIONS_KEY, async () => {
      await browser.storage.local.set({ [REJECTIONS_KEY]: next(await readRejections()) });
    }),
  );
}
