import { isList } from './definitions';
import type { EffectiveSettings } from './effective';
import { SETTING_KEYS, SETTINGS, type SettingKey } from './table';

/** What a help desk needs to know beside the settings. */
export interface ReportContext {
  /** Name and version, one a line. */
  versions: readonly string[];
  /** When the policy was first heard as it is now, in ISO 8601; null where there is none. */
  policyChanged: string | null;
  /** Whether the browser has confirmed it since the page was opened. */
  isLive: boolean;
}

/**
 * What is in force and who chose it, as text for a help desk. In English and by the settings' keys, whatever
 * the reader's language. The user's own sites are counted, not named: they say where someone reads.
 */
export function settingsReport(settings: EffectiveSettings, context: ReportContext): string {
  const { policyChanged, isLive, versions } = context;
  const problems = [
    ...settings.policyProblems.map(
      ({ key, kind, item }) =>
        `policy ${key}: ${kind}${item === undefined ? '' : ` entry “${item}”`}`,
    ),
    ...settings.problems.map(({ key, kind }) => `stored ${key}: ${kind}`),
  ];
  return [
    'Sourcelight: what is in force',
    ...versions,
    policyChanged === null
      ? 'policy: none'
      : `policy: since ${policyChanged}, ${isLive ? 'confirmed by the browser' : 'kept from before'}`,
    ...SETTING_KEYS.map(
      (key) => `${key} = ${told(key, settings)} (${ORIGINS[settings.origins[key]]})`,
    ),
    problems.length === 0 ? 'problems: none' : 'problems:',
    ...problems.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

const ORIGINS = {
  default: 'default',
  user: 'user',
  organisationDefault: "organisation's default",
  organisationLock: 'organisation',
} as const satisfies Record<EffectiveSettings['origins'][SettingKey], string>;

function told(key: SettingKey, { values, origins, added }: EffectiveSettings): string {
  const value: unknown = values[key];
  const { kind } = SETTINGS[key];
  if (!isList(SETTINGS[key]) || kind === 'choices' || origins[key] !== 'user')
    return JSON.stringify(value);
  const theirs: unknown = added[key];
  const named = Array.isArray(theirs) ? theirs : [];
  const own = (Array.isArray(value) ? value.length : 0) - named.length;
  return `${JSON.stringify(named)} and ${own} of the user's own`;
}
