import { DEFAULTS, effectiveSettings } from './effective';
import { asObject } from './guarded';
import { parseSettings } from './parse';
import { parsePolicy } from './policy';
import { isSetAside } from './safeMode';
import { isSettingKey, type SettingKey, type Settings } from './table';

/**
 * What is to be stored after a user's change. All else that is stored stays, the unreadable included. What
 * an organisation locked or safe mode sets aside is not changed, and its entries of lists never become the user's own.
 */
export function storedAfter(
  change: Partial<Settings>,
  stored: unknown,
  managed: unknown,
  safe = false,
): Record<string, unknown> {
  const { locked, added } = effectiveSettings(stored, managed);
  const own = { ...DEFAULTS, ...parsePolicy(managed).defaults, ...parseSettings(stored).values };
  const kept = Object.entries(change)
    .filter(([key]) => isSettingKey(key) && !locked.includes(key) && !(safe && isSetAside(key)))
    .map(([key, value]) => {
      const theirs = added[key as SettingKey];
      return [
        key,
        isStrings(theirs) ? withoutTheirs(value, theirs, own[key as SettingKey]) : value,
      ];
    });
  return { ...asObject(stored), ...Object.fromEntries(kept) };
}

/** An entry that the user had too, before or beside the organisation, stays the user's. */
function withoutTheirs(value: unknown, theirs: readonly string[], own: unknown): unknown {
  if (!isStrings(value) || !isStrings(own)) return value;
  return value.filter((entry) => !theirs.includes(entry) || own.includes(entry));
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
