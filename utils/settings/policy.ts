import { isList, type SettingDefinition } from './definitions';
import { parseItem, parseValue, type StoredSettings } from './parse';
import { type PolicyKey, policyKeys } from './policyKeys';
import { SETTINGS } from './table';

/** What of a policy could not be used. */
export interface PolicyProblem {
  /** The policy's key; empty where the whole was unreadable. */
  key: string;
  kind: 'unreadable' | 'invalid' | 'unknown';
  /** The entry of a list that was dropped; the others are used. */
  item?: string;
}

/** An organisation's policy, in the layers that it puts under and over the user's settings. */
export interface Policy {
  /** Used where the user has not chosen. */
  defaults: StoredSettings;
  /** Used whatever the user has chosen. */
  locks: StoredSettings;
  /** Entries that lists have beside the user's own. */
  added: StoredSettings;
  problems: readonly PolicyProblem[];
}

/**
 * Reads what the browser gives as the policy: no browser checks all of it, and Firefox checks nothing. What
 * is invalid is dropped, a list's entries one by one; all else is used.
 */
export function parsePolicy(managed: unknown): Policy {
  const layers = { defaults: {}, locks: {}, added: {} };
  if (managed === undefined) return { ...layers, problems: [] };
  if (typeof managed !== 'object' || managed === null || Array.isArray(managed))
    return { ...layers, problems: [{ key: '', kind: 'unreadable' }] };
  const problems: PolicyProblem[] = [];
  const keys = policyKeys();
  for (const [name, value] of Object.entries(managed)) {
    const key = keys.get(name);
    if (!key) {
      problems.push({ key: name, kind: 'unknown' });
      continue;
    }
    const parsed = parsePolicyValue(key, value, problems);
    if (parsed === undefined) problems.push({ key: name, kind: 'invalid' });
    else Object.assign(layers[LAYER[key.verb]], { [key.setting]: parsed });
  }
  return { ...layers, problems };
}

const LAYER = {
  default: 'defaults',
  lock: 'locks',
  replace: 'locks',
  set: 'locks',
  add: 'added',
} as const satisfies Record<PolicyKey['verb'], keyof Policy>;

function parsePolicyValue(
  { name, setting }: PolicyKey,
  value: unknown,
  problems: PolicyProblem[],
): unknown {
  const definition: SettingDefinition = SETTINGS[setting];
  // Firefox hands on the numbers by which Windows' registry says yes and no.
  if (definition.kind === 'flag' && (value === 0 || value === 1)) return value === 1;
  if (!isList(definition) || !Array.isArray(value)) return parseValue(definition, value);
  const good = value.filter((item) => parseItem(definition, item) !== null);
  for (const item of value)
    if (!good.includes(item))
      problems.push({ key: name, kind: 'invalid', item: shown(item).slice(0, 200) });
  // A list without a single good entry is a mistake, not a wish for an empty one.
  if (good.length === 0 && value.length > 0) return undefined;
  return parseValue(definition, good);
}

/** An object may not even become a string. */
function shown(item: unknown): string {
  return typeof item === 'object' ? JSON.stringify(item) : String(item);
}

/** Whether an organisation has said anything at all. */
export function isManaged({ defaults, locks, added }: Policy): boolean {
  return [defaults, locks, added].some((layer) => Object.keys(layer).length > 0);
}

/** A policy as the browser last told it, kept because it tells late: seconds after it has started. */
export interface KnownPolicy {
  managed: Readonly<Record<string, unknown>>;
  /** When this was first heard, in ISO 8601. */
  changedAt: string;
}

/** The policy in what is kept of it; undefined where nothing is. */
export function managedOf(known: unknown): unknown {
  return typeof known === 'object' && known !== null && 'managed' in known
    ? known.managed
    : undefined;
}
