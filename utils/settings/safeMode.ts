import type { StoredSettings } from './parse';
import { isSettingKey, type SettingKey, type Settings } from './table';

/** What is off in safe mode, whoever switched it on: all that needs more than the package itself. */
export const OFF_WHEN_SAFE = {
  datasets: [],
  datasetUpdates: false,
  notebook: false,
  numbers: false,
} as const satisfies Partial<Settings>;

/** The user's choices that hold in safe mode too: it must not read where one does not want to be read. */
const KEPT: ReadonlySet<SettingKey> = new Set(['enabled', 'blockedSites', 'allowedSites']);

/** Whether safe mode sets this setting aside. */
export function isSetAside(key: string): boolean {
  return isSettingKey(key) && !KEPT.has(key);
}

/** What of the user's settings holds in safe mode. */
export function keptWhenSafe(stored: StoredSettings): StoredSettings {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !isSetAside(key)));
}
