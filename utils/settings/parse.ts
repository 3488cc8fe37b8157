import { parseDataset } from './datasets';
import type { ListDefinition, SettingDefinition } from './definitions';
import { parseSiteRule } from './sites';
import { isSettingKey, isUserSetting, SETTINGS, type SettingKey, type Settings } from './table';

export type StoredSettings = { readonly [K in SettingKey]?: Settings[K] };

export interface SettingProblem {
  /** The setting's key; empty where the whole was unreadable. */
  key: string;
  /** Unreadable or invalid: defaults are used; unknown to this version: it is ignored. */
  kind: 'unreadable' | 'invalid' | 'unknown';
}

export interface ParsedSettings {
  /** Only what was stored and valid. */
  values: StoredSettings;
  problems: SettingProblem[];
}

/** Takes what is valid of a stored object, and says what is not. Nothing valid is lost. */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined) return { values: {}, problems: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return {
      values: {},
      problems: [{ key: '', kind: 'unreadable' }],
    };
  }
  const values: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  for (const [key, value] of Object.entries(stored)) {
    const isKnown = isSettingKey(key) && isUserSetting(key);
    const parsed = isKnown ? parseValue(SETTINGS[key], value) : undefined;
    if (parsed === undefined) problems.push({ key, kind: isKnown ? 'invalid' : 'unknown' });
    else values[key] = parsed;
  }
  return { values, problems };
}

/** The value if it fits its definition, else undefined. */
export function parseValue(definition: SettingDefinition, value: unknown): unknown {
  switch (definition.kind) {
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return definition.choices.find((choice) => choice === value);
    case 'number': {
      const { least, most } = definition;
      const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
      return fits ? value : undefined;
    }
    case 'text':
      return typeof value === 'string' && value.length <= definition.longest
        ? value.trim()
        : undefined;
    default:
      return Array.isArray(value) ? parseList(definition, value) : undefined;
  }
}

/** In one order, each once; undefined if an entry does not fit. */
function parseList(definition: ListDefinition, value: readonly unknown[]): string[] | undefined {
  const items = value.map((item) => parseItem(definition, item));
  if (items.includes(null)) return undefined;
  if (definition.kind === 'choices') return definition.choices.filter((one) => items.includes(one));
  return [...new Set(items.filter((item) => item !== null))].sort();
}

/** An entry of a list in the form it is kept in, or null if it does not fit. */
export function parseItem(definition: ListDefinition, item: unknown): string | null {
  if (typeof item !== 'string') return null;
  if (definition.kind === 'choices') return definition.choices.find((one) => one === item) ?? null;
  if (definition.kind === 'sites') return parseSiteRule(item);
  return parseDataset(item) ? item : null;
}
