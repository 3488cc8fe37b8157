import { type EffectiveSettings, effectiveSettings } from '../settings/effective';
import type { Settings } from '../settings/table';
import { browser } from './api';

import { SETTINGS_KEY } from './storageKeys';

/** The user's settings: one object under one key, read whole, changed one setting at a time. */
export async function readSettings(): Promise<EffectiveSettings> {
  return effectiveSettings(await readStored());
}

/** Changes settings and leaves all else that is stored as it is, the unreadable included. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await navigator.locks.request(SETTINGS_KEY, async () => {
    const stored = await readStored();
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...asObject(stored), ...change } });
  });
}

/** Removes what the user stored; returns it, so that it can be put back. */
export async function resetSettings(): Promise<unknown> {
  const stored = await readStored();
  await browser.storage.local.remove(SETTINGS_KEY);
  return stored;
}

export async function restoreSettings(stored: unknown): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: stored });
}

/** Calls back with the settings in force after each change; returns how to stop. */
export function watchSettings(changed: (settings: EffectiveSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) changed(effectiveSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}

function asObject(stored: unknown): object {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
}
