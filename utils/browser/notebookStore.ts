import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isKeptPage, type KeptPage } from '../notebook/kept';
import { saving } from './saving';
import { readSettings } from './settingsStore';

interface NotebookSchema extends DBSchema {
  pages: { key: string; value: KeptPage };
}

/** The notebook: pages by their addresses, in this browser's own database and nowhere else. */
async function withNotebook<T>(
  work: (database: IDBPDatabase<NotebookSchema>) => Promise<T>,
): Promise<T> {
  const database = await openDB<NotebookSchema>('notebook', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('pages', { keyPath: 'url' }),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function changeNotebook<T>(
  work: (database: IDBPDatabase<NotebookSchema>) => Promise<T>,
): Promise<T> {
  return saving(() => withNotebook(work));
}

/** Throws where the notebook is off. */
export async function keepPage(page: KeptPage): Promise<void> {
  if (!(await readSettings()).values.notebook) throw new Error('the notebook is off');
  return changeNotebook(async (database) => void (await database.put('pages', page)));
}

export function readKept(): Promise<KeptPage[]> {
  return withNotebook(async (database) => (await database.getAll('pages')).filter(isKeptPage));
}

export function forgetPage(url: string): Promise<void> {
  return changeNotebook((database) => database.delete('pages', url));
}

/** Clears the notebook; returns what was in it, so that it can be put back. */
export function clearNotebook(): Promise<KeptPage[]> {
  return changeNotebook(async (database) => {
    const all = (await database.getAll('pages')).filter(isKeptPage);
    await database.clear('pages');
    return all;
  });
}

export function restoreKept(pages: readonly KeptPage[]): Promise<void> {
  return changeNotebook(async (database) => {
    const write = database.transaction('pages', 'readwrite');
    await Promise.all([...pages.map((page) => write.store.put(page)), write.done]);
  });
}
