import type { SettingKey } from './table';

/**
 * Settings on which the network hangs: where it is asked, whether and how often. They lie where no content
 * script can write, since a page may have taken one over.
 */
const GUARDED: ReadonlySet<string> = new Set<SettingKey>([
  'datasets',
  'datasetUpdates',
  'datasetHours',
]);

export type StoredObject = Readonly<Record<string, unknown>>;

export function isGuarded(key: string): boolean {
  return GUARDED.has(key);
}

/** What is stored, parted by where it lies. */
export function parted(stored: StoredObject): { open: StoredObject; guarded: StoredObject } {
  const of = (isWanted: (key: string) => boolean): StoredObject =>
    Object.fromEntries(Object.entries(stored).filter(([key]) => isWanted(key)));
  return { open: of((key) => !isGuarded(key)), guarded: of(isGuarded) };
}

/** Both parts as one, each believed only in what is its own. */
export function joined(open: unknown, guarded: unknown): StoredObject {
  return { ...parted(asObject(open)).open, ...parted(asObject(guarded)).guarded };
}

export function asObject(stored: unknown): StoredObject {
  return isObject(stored) ? stored : {};
}

export function isObject(stored: unknown): stored is StoredObject {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored);
}
