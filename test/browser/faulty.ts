import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const FULL = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
export const IO = new Error('IO error: cannot write');

/** Makes every write of the browser's store fail; returns how to mend it. */
export function failStore(area: 'local' | 'session', error: Error): () => void {
  const store = fakeBrowser.storage[area];
  const spies = (['set', 'remove', 'clear'] as const).map((write) =>
    vi.spyOn(store, write).mockImplementation(() => Promise.reject(error)),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** The same for databases, whose writes fail one by one. */
export function failDatabase(error: Error): () => void {
  const spies = (['put', 'delete', 'clear'] as const).map((write) =>
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(() => {
      throw error;
    }),
  );
  const gone = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    throw error;
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
    gone.mockRestore();
  };
}

/** Lets each write take another time, the first the longest. */
export function slowStore(): void {
  const { set } = fakeBrowser.storage.local;
  let wait = 50;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    wait = Math.max(0, wait - 10);
    await new Promise((done) => setTimeout(done, wait));
    await (set as (all: object) => Promise<void>).call(fakeBrowser.storage.local, items);
  });
}
