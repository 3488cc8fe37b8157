import { type ErrorLog, noted, parseLog } from '../errors/log';
import { type ErrorRecord, type Part, recordOf } from '../errors/record';
import { browser } from './api';
import { ERRORS_KEY } from './storageKeys';

/**
 * The one door for errors of the background and of our own pages: counted in this browser, without their
 * messages, and sent nowhere.
 */
export function noteError(thrown: unknown, part: Part, doing: string): void {
  const record = recordOf(thrown, { part, doing, root: browser.runtime.getURL('') });
  if (record) noteRecord(record);
}

const waiting: ErrorRecord[] = [];
let isWriting = false;

/** Keeps a record; those that come while one is written go with the next, so that a storm costs little. */
export function noteRecord(record: ErrorRecord): void {
  if (waiting.length < MOST_WAITING) waiting.push(record);
  if (!isWriting) void writeAll();
}

const MOST_WAITING = 200;

async function writeAll(): Promise<void> {
  isWriting = true;
  try {
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      await change((log) => batch.reduce((all, one) => noted(all, one, new Date()), log));
    }
  } catch {
    // Where the store itself fails, there is nowhere to say so.
    waiting.length = 0;
  } finally {
    isWriting = false;
  }
}

/** Notes all that is thrown and caught by nobody. */
export function watchErrors(part: Part, doing: string): void {
  self.addEventListener('error', ({ error }: ErrorEvent) => noteError(error, part, doing));
  self.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) =>
    noteError(reason, part, doing),
  );
}

export async function readErrors(): Promise<ErrorLog> {
  return parseLog((await browser.storage.local.get(ERRORS_KEY))[ERRORS_KEY]);
}

export async function forgetErrors(): Promise<void> {
  await browser.storage.local.remove(ERRORS_KEY);
}

/** Calls back after each change; returns how to stop. */
export function watchErrorLog(changed: (log: ErrorLog) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const stored = changes[ERRORS_KEY];
    if (area === 'local' && stored) changed(parseLog(stored.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function change(next: (log: ErrorLog) => ErrorLog): Promise<void> {
  await navigator.locks.request(ERRORS_KEY, async () => {
    await browser.storage.local.set({ [ERRORS_KEY]: next(await readErrors()) });
  });
}
