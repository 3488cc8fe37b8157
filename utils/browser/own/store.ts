import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Dataset } from '../../dataset/types';
import { isOwnDataset, type OwnDataset } from '../../import/owned';
import type { DetectionModel } from '../../mentions/model';

/** Own datasets lie in this browser's own database: what they are, their records, and the names compiled. */
interface OwnSchema extends DBSchema {
  about: { key: string; value: OwnDataset };
  records: { key: string; value: Dataset };
  compiled: { key: 'model'; value: Compiled };
}

/** The model of the bundled and all own names; `stamp` says of which. */
export interface Compiled {
  stamp: string;
  model: DetectionModel;
}

const NAME = 'datasets';

export interface OwnRecord {
  about: OwnDataset;
  /** Namespaced; null for a feed that has brought nothing yet. */
  records: Dataset | null;
}

async function withStore<T>(work: (store: IDBPDatabase<OwnSchema>) => Promise<T>): Promise<T> {
  const store = await openDB<OwnSchema>(NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('about', { keyPath: 'key' });
      fresh.createObjectStore('records');
      fresh.createObjectStore('compiled');
    },
  });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Reads without making the database: a browser without own datasets has none. */
async function readStore<T>(
  work: (store: IDBPDatabase<OwnSchema>) => Promise<T>,
  nothing: T,
): Promise<T> {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === NAME) ? withStore(work) : nothing;
}

/** What is no such record is passed over; whatever comes under its key replaces it. */
export function readAbout(): Promise<OwnDataset[]> {
  return readStore(async (store) => (await store.getAll('about')).filter(isOwnDataset), []);
}

/** The records of all own datasets, in the order of their keys. */
export function readRecords(): Promise<Dataset[]> {
  return readStore((store) => store.getAll('records'), []);
}

export function readOwn(key: string): Promise<OwnRecord | null> {
  return readStore(async (store) => {
    const about = await store.get('about', key);
    return isOwnDataset(about)
      ? { about, records: (await store.get('records', key)) ?? null }
      : null;
  }, null);
}

/** Puts a dataset in the place of what had its key, whole or not at all. */
export function writeOwn({ about, records }: OwnRecord): Promise<void> {
  return withStore(async (store) => {
    const write = store.transaction(['about', 'records'], 'readwrite');
    await Promise.all([
      write.objectStore('about').put(about),
      records && write.objectStore('records').put(records, about.key),
      write.done,
    ]);
  });
}

/** Notes what became of a feed, and leaves its records as they are. */
export function writeAbout(about: OwnDataset): Promise<void> {
  return writeOwn({ about, records: null });
}

/** Takes a dataset out. With the last, the database goes too. */
export async function deleteOwn(key: string): Promise<void> {
  const isLast = await readStore(async (store) => {
    const write = store.transaction(['about', 'records'], 'readwrite');
    await Promise.all([
      write.objectStore('about').delete(key),
      write.objectStore('records').delete(key),
      write.done,
    ]);
    return (await store.count('about')) === 0;
  }, false);
  if (isLast) await deleteDB(NAME);
}

export function readCompiled(): Promise<Compiled | undefined> {
  return readStore((store) => store.get('compiled', 'model'), undefined);
}

export function writeCompiled(compiled: Compiled): Promise<void> {
  return withStore(async (store) => void (await store.put('compiled', compiled, 'model')));
}

export function deleteCompiled(): Promise<void> {
  return withStore((store) => store.delete('compiled', 'model'));
}
