import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's store for policies; its type has no way to write. */
export const managed = fakeBrowser.storage.managed as unknown as {
  get(): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  clear(): Promise<void>;
};

/** Empty stores, databases and locks, as in a browser that has just been installed. */
export function freshGround(): void {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Sourcelight',
    version: '1.0.0',
  });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: newLocks() });
}

/** Node 20 has no locks: one piece of work of a name at a time, in the order of asking. */
function newLocks(): Pick<LockManager, 'request'> {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => unknown): Promise<unknown> => {
    const before = last.get(name) ?? Promise.resolve();
    const next = before.then(work, work);
    last.set(name, next);
    return next;
  };
  return { request } as unknown as LockManager;
}
