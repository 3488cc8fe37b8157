import { storedAfter } from '../settings/change';
import { type EffectiveSettings, effectiveSettings } from '../settings/effective';
import { managedOf } from '../settings/policy';
import { isSafe } from '../settings/safeMode';
import type { Settings } from '../settings/table';
import { browser } from './api';
import { POLICY_KEY, SAFE_MODE_KEY, SETTINGS_KEY } from './storageKeys';

/**
 * The user's settings: one object under one key, read whole, changed one setting at a time. The policy of
 * an organisation lies beside them and is never written into them.
 */
export async function readSettings(): Promise<EffectiveSettings> {
  const { stored, managed, safe } = await readLayers();
  return effectiveSettings(stored, managed, safe);
}

/** Changes settings and leaves all else that is stored as it is; what is locked is not changed. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await navigator.locks.request(SETTINGS_KEY, async () => {
    const { stored, managed, safe } = await readLayers();
    const next = storedAfter(change, stored, managed, safe);
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
  });
}

/** Removes what the user stored; returns it, so that it can be put back. */
export async function resetSettings(): Promise<unknown> {
  const { stored } = await readLayers();
  await browser.storage.local.remove(SETTINGS_KEY);
  return stored;
}

export async function restoreSettings(stored: unknown): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: stored });
}

/** Calls back with the settings in force after each change of them or of the policy; returns how to stop. */
export function watchSettings(changed: (settings: EffectiveSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && LAYERS.some((key) => changes[key])) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const LAYERS = [SETTINGS_KEY, POLICY_KEY, SAFE_MODE_KEY];

async function readLayers(): Promise<{ stored: unknown; managed: unknown; safe: boolean }> {
  const all = await browser.storage.local.get(LAYERS);
  return {
    stored: all[SETTINGS_KEY],
    managed: managedOf(all[POLICY_KEY]),
    safe: isSafe(all[SAFE_MODE_KEY]),
  };
}
