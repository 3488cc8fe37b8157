import { parseSite } from './sites';
import { SETTINGS, type SettingDefinition, type SettingKey, type Settings } from './table';

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

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

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
    const parsed = isSettingKey(key) ? parseValue(SETTINGS[key], value) : undefined;
    if (parsed === undefined)
      problems.push({ key, kind: isSettingKey(key) ? 'invalid' : 'unknown' });
    else values[key] = parsed;
  }
  return { values, problems };
}

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

/** The value if it fits its definition, else undefined. */
export function parseValue(definition: SettingDefinition, value: unknown): unknown {
  switch (definition.kind) {
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return definition.choices.find((choice) => choice === value);
    case 'choices':
      return Array.isArray(value) && value.every((item) => definition.choices.includes(item))
        ? definition.choices.filter((choice) => value.includes(choice))
        : undefined;
    case 'sites':
      return parseSites(value);
  }
}

function parseSites(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const sites = value.map((item) => (typeof item === 'string' ? parseSite(item) : null));
  return sites.includes(null)
    ? undefined
    : [...new Set(sites.filter((site) => site !== null))].sort();
}
