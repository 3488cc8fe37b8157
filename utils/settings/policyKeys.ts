import { isList } from './definitions';
import { isUserSetting, SETTING_KEYS, SETTINGS, type SettingKey } from './table';

/**
 * What a policy can do with a setting: give a default that users may change, lock a value, add entries
 * to a list or replace it, or set what users have no control for.
 */
export type PolicyVerb = 'default' | 'lock' | 'add' | 'replace' | 'set';

export interface PolicyKey {
  /** As administrators write it: `defaultTheme`, `lockTheme`, `addBlockedSites`, `exports`. */
  name: string;
  setting: SettingKey;
  verb: PolicyVerb;
}

/** The keys by which a policy reaches a setting. */
export function policyKeysOf(setting: SettingKey): PolicyKey[] {
  const isListed = isList(SETTINGS[setting]);
  if (!isUserSetting(setting)) return [{ name: setting, setting, verb: 'set' }];
  const verbs = isListed
    ? (['default', 'add', 'replace'] as const)
    : (['default', 'lock'] as const);
  return verbs.map((verb) => ({ name: verb + capital(setting), setting, verb }));
}

/** All keys of a policy, flat, by name; made anew, as hardly a page that asks has a policy. */
export function policyKeys(): ReadonlyMap<string, PolicyKey> {
  return new Map(SETTING_KEYS.flatMap(policyKeysOf).map((key) => [key.name, key]));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
