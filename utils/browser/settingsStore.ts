import { storedAfter } from '../settings/change';
import { type EffectiveSettings, effectiveSettings } from '../settings/effective';
import { asObject, isGuarded, isObject, joined, parted } from '../settings/guarded';
import type { SettingProblem } from '../settings/parse';
import { managedOf } from '../settings/policy';
import { isSafe } from '../settings/safe';
import type { Settings } from '../settings/table';
import { browser } from './api';
import { readGuarded, writeGuarded } from './guardedStore';
import { saving } from './saving';
import { GUARDED_KEY, POLICY_KEY, SAFE_MODE_KEY, SETTINGS_KEY } from './storageKeys';

/**
 * The user's settings: one object under one key, and those on which the network hangs in a database beside it;
 * read whole, changed one setting at a time. The policy of an organisation lies beside them and is never
 * written into them.
 */
export async function readSettings(): Promise<EffectiveSettings> {
  const { open, guarded, managed, safe } = await readLayers();
  const settings = effectiveSettings(joined(open, guarded.stored), managed, safe);
  return { ...settings, problems: [...unreadable(open, guarded), ...settings.problems] };
}

/** Changes settings and leaves all else that is stored as it is; what is locked is not changed. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return oneAtATime(async () => {
    const { open, guarded, managed, safe } = await readLayers();
    const stored = storedAfter(change, joined(open, guarded.stored), managed, safe);
    const next = parted(stored);
    // This page shows the choice before other pages act on it: a switch must not fall back meanwhile.
    tellHere(effectiveSettings(stored, managed, safe));
    try {
      if (Object.keys(change).some(isGuarded)) {
        // What cannot be read must not be written over.
        if (guarded.error) throw guarded.error;
        await writeGuarded(next.guarded);
      }
      await browser.storage.local.set({ [SETTINGS_KEY]: next.open });
    } catch (error) {
      // Where even reading fails, what was read before is the best that is known.
      const before = effectiveSettings(joined(open, guarded.stored), managed, safe);
      tellHere(await readSettings().catch(() => before));
      throw error;
    }
  });
}

const here = new Set<(settings: EffectiveSettings) => void>();

function tellHere(settings: EffectiveSettings): void {
  for (const listener of here) listener(settings);
}

/** Removes what the user stored; returns it, so that it can be put back. */
export function resetSettings(): Promise<unknown> {
  return oneAtATime(async () => {
    const { open, guarded } = await readLayers();
    if (guarded.stored !== undefined) await writeGuarded({});
    await browser.storage.local.remove(SETTINGS_KEY);
    return joined(open, guarded.stored);
  });
}

export function restoreSettings(stored: unknown): Promise<void> {
  return oneAtATime(async () => {
    const { open, guarded } = parted(asObject(stored));
    if (Object.keys(guarded).length > 0) await writeGuarded(guarded);
    await browser.storage.local.set({ [SETTINGS_KEY]: open });
  });
}

/** Calls back with the settings in force after each change of them or of the policy; returns how to stop. */
export function watchSettings(changed: (settings: EffectiveSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && WATCHED.some((key) => changes[key])) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  here.add(changed);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    here.delete(changed);
  };
}

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return saving(() => navigator.locks.request(SETTINGS_KEY, work));
}

const LAYERS = [SETTINGS_KEY, POLICY_KEY, SAFE_MODE_KEY];
const WATCHED = [...LAYERS, GUARDED_KEY];

interface Layers {
  open: unknown;
  /** `error` says why the database cannot be read. */
  guarded: { stored?: unknown; error?: Error };
  managed: unknown;
  safe: boolean;
}

async function readLayers(): Promise<Layers> {
  const [all, guarded] = await Promise.all([
    browser.storage.local.get(LAYERS),
    readGuarded().then(
      (stored) => ({ stored }),
      (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
    ),
  ]);
  return {
    open: all[SETTINGS_KEY],
    guarded,
    managed: managedOf(all[POLICY_KEY]),
    safe: isSafe(all[SAFE_MODE_KEY]),
  };
}

function unreadable(open: unknown, guarded: Layers['guarded']): SettingProblem[] {
  const isOpenBroken = open !== undefined && !isObject(open);
  const isGuardedBroken =
    guarded.error !== undefined || (guarded.stored !== undefined && !isObject(guarded.stored));
  return isOpenBroken || isGuardedBroken ? [{ key: '', kind: 'unreadable' }] : [];
}
