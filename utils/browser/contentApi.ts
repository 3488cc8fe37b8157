import { readChoice } from '../settings/onPage';
import type { PageChoice } from '../settings/pageChoice';
import { isSafe } from '../settings/safe';
import type { Answer, MessageName, Messages } from './messages';
import { OWN_KEY, PAGE_CHOICE_KEY, PAGE_FILTER_KEY, SAFE_MODE_KEY } from './storageKeys';

/**
 * The extension API as the script in every page sees it: native promises, no polyfill, because every page pays
 * for this code. All of it throws or answers null once the extension was updated or removed.
 */

/** False once this script's extension was updated, disabled or removed under it. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/** Asks the background; null when it cannot answer, e.g. because the extension is gone. */
export async function askBackground<N extends MessageName>(
  name: N,
  request: Messages[N]['request'],
): Promise<Messages[N]['response'] | null> {
  for (let attempt = 0; attempt < ATTEMPTS && isAlive(); attempt++) {
    const answer = await send<N>({ name, request });
    if (answer?.ok) return answer.value;
    if (answer) return null;
  }
  return null;
}

/** A background that is stopped just as we ask gives no answer; the caller asks once more. */
async function send<N extends MessageName>(message: unknown): Promise<Answer<N> | null> {
  try {
    return (await Promise.race([chrome.runtime.sendMessage(message), patience()])) ?? null;
  } catch {
    return null;
  }
}

const ATTEMPTS = 3;
/** A background that starts cold answers within a tenth of this, in ms. */
const PATIENCE = 5000;

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
}

/** Brings the marker into this frame; it has run when this is done, if it can be had. */
export async function bringMarker(): Promise<void> {
  await askBackground('bring', { part: 'marker' });
}

/** What a page needs of the store. */
export interface ForPage {
  choice: PageChoice;
  /** Stands in for the packaged filter where there are own datasets; else, and in safe mode, empty. */
  filter: string;
}

/** At once, as each reading is a way to the browser and back. */
export async function readForPage(): Promise<ForPage> {
  const stored = await chrome.storage.local.get([PAGE_CHOICE_KEY, PAGE_FILTER_KEY, SAFE_MODE_KEY]);
  const filter: unknown = stored[PAGE_FILTER_KEY];
  return {
    choice: readChoice(stored[PAGE_CHOICE_KEY]),
    filter: typeof filter === 'string' && !isSafe(stored[SAFE_MODE_KEY]) ? filter : '',
  };
}

/** Calls back after each change of these parts of the store, until the signal aborts. */
export function watchKeys(keys: readonly string[], changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area === 'local' && keys.some((key) => changes[key])) changed();
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.storage.onChanged.removeListener(listener);
  });
}

/** What has to be read anew when own datasets come, change, go or are set aside. */
export const NAMES = [OWN_KEY, SAFE_MODE_KEY];
/** What has to be read anew when the settings change, as far as every page knows them. */
export const CHOICE = [PAGE_CHOICE_KEY];

/** Calls back with faults of ours in this frame, until the signal aborts; the page's own are none. */
export function watchFaults(fault: (thrown: unknown) => void, signal: AbortSignal): void {
  const tell = (thrown: unknown): void => {
    const { stack } = Object(thrown) as { stack?: unknown };
    if (isAlive() && String(stack).includes(chrome.runtime.getURL(''))) fault(thrown);
  };
  addEventListener('error', ({ error }) => tell(error), { signal });
  addEventListener('unhandledrejection', ({ reason }) => tell(reason), { signal });
}
