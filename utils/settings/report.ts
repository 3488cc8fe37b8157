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
  /** Datasets and their state, and errors, a sentence each. */
  sections: readonly { title: string; lines: readonly string[] }[];
  /** Whether the user wants the own sites and addresses in it. */
  withAddresses: boolean;
}

/**
 * What is in force and who chose it, as text for a help desk. In English and by the settings' keys, whatever
 * the reader's language. Unless the user wants it otherwise, own sites and addresses are counted, not named:
 * they say where someone reads.
 */
export function settingsReport(settings: EffectiveSettings, context: ReportContext): string {
  const { policyChanged, isLive, versions, sections, withAddresses } = context;
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
    `safe mode: ${settings.safe ? 'on' : 'off'}`,
    policyChanged === null
      ? 'policy: none'
      : `policy: since ${policyChanged}, ${isLive ? 'confirmed by the browser' : 'kept from before'}`,
    ...SETTING_KEYS.map(
      (key) => `${key} = ${told(key, settings, withAddresses)} (${ORIGINS[settings.origins[key]]})`,
    ),
    problems.length === 0 ? 'problems: none' : 'problems:',
    ...problems.map((line) => `- ${line}`),
    ...sections.flatMap(({ title, lines }) =>
      lines.length === 0 ? `${title}: none` : [`${title}:`, ...lines.map((line) => `- ${line}`)],
    ),
    '',
  ].join('\n');
}

const ORIGINS = {
  default: 'default',
  user: 'user',
  organisationDefault: "organisation's default",
  organisationLock: 'organisation',
  safeMode: 'safe mode',
} as const satisfies Record<EffectiveSettings['origins'][SettingKey], string>;

function told(
  key: SettingKey,
  { values, origins, added }: EffectiveSettings,
  withAddresses: boolean,
): string {
  const value: unknown = values[key];
  const { kind } = SETTINGS[key];
  const isOpen = withAddresses || !isList(SETTINGS[key]) || kind === 'choices';
  if (isOpen || origins[key] !== 'user') return JSON.stringify(value);
  const theirs: unknown = added[key];
  const named = Array.isArray(theirs) ? theirs : [];
  const own = (Array.isArray(value) ? value.length : 0) - named.length;
  return `${JSON.stringify(named)} and ${own} of the user's own`;
}
