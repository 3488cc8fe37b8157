import { type EffectiveSettings, effectiveSettings } from '../settings/effective';
import type { Answer, MessageName, Messages } from './messages';
import { SETTINGS_KEY } from './storageKeys';

/**
 * The extension API as content scripts see it: native promises, no polyfill, because every page pays
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
  for (let attempt = 0; attempt < 2 && isAlive(); attempt++) {
    const answer = await send<N>({ name, request });
    if (answer?.ok) return answer.value;
    if (answer) return null;
  }
  return null;
}

/** A background that is stopped just as we ask gives no answer; the caller asks once more. */
async function send<N extends MessageName>(message: unknown): Promise<Answer<N> | null> {
  try {
    return (await chrome.runtime.sendMessage(message)) ?? null;
  } catch {
    return null;
  }
}

export async function readContentSettings(): Promise<EffectiveSettings> {
  return effectiveSettings((await chrome.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Calls back with the settings in force after each change, until the signal aborts. */
export function watchContentSettings(
  changed: (settings: EffectiveSettings) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) changed(effectiveSettings(change.newValue));
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.storage.onChanged.removeListener(listener);
  });
}
