import {
  type ChoiceDefinition,
  type ChoicesDefinition,
  choice,
  choices,
  datasets,
  type FlagDefinition,
  flag,
  type NumberDefinition,
  organisation,
  type SettingDefinition,
  sites,
  type TextDefinition,
  text,
  wholeNumber,
} from './definitions';

export const MENTION_GROUPS = [
  'groups',
  'incidents',
  'mixers',
  'people',
  'malware',
  'background',
] as const;
export type MentionGroup = (typeof MENTION_GROUPS)[number];

/** Languages that names are marked in, by the first part of their BCP 47 tag. */
export const NAME_LANGUAGES = ['en', 'ko', 'ja', 'zh', 'es', 'de', 'fr', 'ru'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/**
 * Every setting once: its type, its default and its limits. Types, parsing, the options form, the keys of an
 * organisation's policy (`policyKeys.ts`) and the templates for administrators are derived from this table.
 */
export const SETTINGS = {
  /** Marks mentions at all. */
  enabled: flag(true),
  /** Where nothing is marked: host names with their subdomains, or match patterns. */
  blockedSites: sites(),
  /** Where alone mentions are marked, in the same forms; everywhere if empty. */
  allowedSites: sites(),
  /** Which groups of mentions are marked. */
  groups: choices(MENTION_GROUPS),
  /** In which languages names are marked. */
  languages: choices(NAME_LANGUAGES),
  /** Every mention, or the first of each entity on a page. */
  occurrences: choice(['all', 'first'], 'all'),
  /** How many marks a paragraph may have. */
  density: choice(['every', 'calm', 'sparse'], 'every'),
  style: choice(['underline', 'dotted', 'tint'], 'underline'),
  /** Underlines numbers of the text that the dataset answers, more quietly than mentions. */
  numbers: flag(false),
  /** The card's colours: the system's, the page's own, or one of the two. */
  theme: choice(['auto', 'page', 'light', 'dark'], 'auto'),
  /** Offers to look up selected text by a small button beside it. */
  selectionButton: flag(true),
  /** Opens the card when the pointer rests on a mention. */
  openOnHover: flag(true),
  /** Lets the reader keep pages with what they mention, in this browser only. */
  notebook: flag(false),
  /** Shows how many mentions a page has on the toolbar button. */
  badge: flag(true),
  /** Datasets read beside the bundled one: `https://…`, or `https://…#ed25519=BASE64` where it is signed. */
  datasets: datasets(),
  /** Whether the network is asked for newer versions of datasets. */
  datasetUpdates: flag(true),
  /** Hours between two looks for newer versions. */
  datasetHours: wholeNumber(24, 1, 720),
  /** Whether the side panel may be opened. */
  sidePanel: organisation(flag(true)),
  /** Whether figures and mentions may be saved or copied as files. */
  exports: organisation(flag(true)),
  /** Whether the welcome page opens after an install. */
  welcomePage: organisation(flag(true)),
  /** Who manages this browser, shown with the settings that it manages. */
  organisationName: organisation(text(100)),
  /** Whom users of it may ask: an address, a telephone number, a page. */
  organisationContact: organisation(text(200)),
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;

type ValueOf<D> = D extends FlagDefinition
  ? boolean
  : D extends NumberDefinition
    ? number
    : D extends TextDefinition
      ? string
      : D extends ChoiceDefinition<infer C>
        ? C
        : D extends ChoicesDefinition<infer C>
          ? readonly C[]
          : readonly string[];

export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };

/** Settings that users have a control for. */
export type UserSettingKey = {
  [K in SettingKey]: (typeof SETTINGS)[K] extends { owner: 'organisation' } ? never : K;
}[SettingKey];

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

export const USER_SETTING_KEYS = SETTING_KEYS.filter(isUserSetting);

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}

export function isUserSetting(key: SettingKey): key is UserSettingKey {
  return !('owner' in SETTINGS[key]);
}
