import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { StoredObject } from '../settings/guarded';
import { browser } from './api';
import { withPatience } from './patience';
import { GUARDED_KEY } from './storageKeys';

interface GuardedSchema extends DBSchema {
  kept: { key: 'settings'; value: unknown };
}

const NAME = 'guarded-settings';

/**
 * The settings of `utils/settings/guarded.ts`, in the extension's own database, which no content script
 * reaches. Undefined where nothing was ever kept; throws where the database cannot be read.
 */
export function readGuarded(): Promise<unknown> {
  return withPatience(read());
}

async function read(): Promise<unknown> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === NAME)) return undefined;
  return withStore((store) => store.get('kept', 'settings'));
}

/** Keeps them whole; nothing at all where there is nothing to keep. Tells everybody that they changed. */
export async function writeGuarded(guarded: StoredObject): Promise<void> {
  if (Object.keys(guarded).length > 0)
    await withStore((store) => store.put('kept', guarded, 'settings'));
  else await deleteDB(NAME);
  // Says only that there is something new to read: whoever writes it can wake us, and no more.
  await browser.storage.local.set({ [GUARDED_KEY]: crypto.randomUUID() });
}

async function withStore<T>(work: (store: IDBPDatabase<GuardedSchema>) => Promise<T>): Promise<T> {
  const store = await openDB<GuardedSchema>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('kept'),
  });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
