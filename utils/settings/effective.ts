import { isList, type ListDefinition } from './definitions';
import { parseSettings, type SettingProblem, type StoredSettings } from './parse';
import { isManaged, type Policy, type PolicyProblem, parsePolicy } from './policy';
import { keptWhenSafe, OFF_WHEN_SAFE } from './safeMode';
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from './table';

/** Whose a value in force is. */
export type Origin = 'default' | 'user' | 'organisationDefault' | 'organisationLock' | 'safeMode';

/** What is in force: defaults ◄ the policy's defaults ◄ the user's choices ◄ the policy's locks. */
export interface EffectiveSettings {
  values: Settings;
  /** Whether safe mode sets the user's choices aside for now. */
  safe: boolean;
  /** Whether an organisation has said anything at all. */
  managed: boolean;
  /** Keys that the user cannot change, because an organisation set them. */
  locked: readonly SettingKey[];
  origins: Readonly<Record<SettingKey, Origin>>;
  /** Entries of lists that an organisation added and the user cannot remove. */
  added: StoredSettings;
  /** What of the user's settings could not be used. */
  problems: readonly SettingProblem[];
  /** What of the organisation's policy could not be used. */
  policyProblems: readonly PolicyProblem[];
}

/**
 * Computes what is in force from what the user stored and what the browser says is the organisation's
 * policy. The only place that does; neither is ever written over the other. In safe mode most of the user's
 * choices are passed over, and what needs more than the package itself is off.
 */
export function effectiveSettings(
  stored: unknown,
  managed?: unknown,
  safe = false,
): EffectiveSettings {
  const user = parseSettings(stored);
  const policy = parsePolicy(managed);
  const chosen = safe ? keptWhenSafe(user.values) : user.values;
  const off = safe ? OFF_WHEN_SAFE : {};
  const origins = Object.fromEntries(
    SETTING_KEYS.map((key) => [key, key in off ? 'safeMode' : originOf(key, chosen, policy)]),
  ) as Record<SettingKey, Origin>;
  const base = { ...DEFAULTS, ...policy.defaults, ...chosen, ...policy.locks };
  return {
    values: { ...withAdded(base, policy.added), ...off },
    safe,
    managed: isManaged(policy),
    locked: Object.keys(policy.locks) as SettingKey[],
    origins,
    added: policy.added,
    problems: user.problems,
    policyProblems: policy.problems,
  };
}

function originOf(key: SettingKey, user: StoredSettings, policy: Policy): Origin {
  if (key in policy.locks) return 'organisationLock';
  if (key in user) return 'user';
  return key in policy.defaults ? 'organisationDefault' : 'default';
}

export const DEFAULTS = Object.fromEntries(
  SETTING_KEYS.map((key) => [key, SETTINGS[key].default]),
) as unknown as Settings;

function withAdded(base: Settings, added: StoredSettings): Settings {
  const lists = Object.entries(added).map(([key, entries]) => {
    const definition = SETTINGS[key as SettingKey];
    const list = base[key as SettingKey];
    return isList(definition) && Array.isArray(list) && Array.isArray(entries)
      ? [key, union(definition, list, entries)]
      : [key, list];
  });
  return { ...base, ...Object.fromEntries(lists) };
}

/** In the order that such lists are kept in. */
function union(
  definition: ListDefinition,
  some: readonly string[],
  others: readonly string[],
): readonly string[] {
  const all = new Set([...some, ...others]);
  return definition.kind === 'choices'
    ? definition.choices.filter((one) => all.has(one))
    : [...all].sort();
}
