/**
 * Every setting once: its type, its default and its limits. Types, parsing, the options form and (later)
 * the policy schema are derived from this table.
 */
export const MENTION_GROUPS = [
  'groups',
  'incidents',
  'mixers',
  'people',
  'malware',
  'background',
] as const;
export type MentionGroup = (typeof MENTION_GROUPS)[number];

interface Definition<T> {
  default: T;
}
export interface FlagDefinition extends Definition<boolean> {
  kind: 'flag';
}
export interface ChoiceDefinition<C extends string = string> extends Definition<C> {
  kind: 'choice';
  choices: readonly C[];
}
export interface ChoicesDefinition<C extends string = string> extends Definition<readonly C[]> {
  kind: 'choices';
  choices: readonly C[];
}
export interface SitesDefinition extends Definition<readonly string[]> {
  kind: 'sites';
}
export type SettingDefinition =
  | FlagDefinition
  | ChoiceDefinition
  | ChoicesDefinition
  | SitesDefinition;

const flag = (value: boolean): FlagDefinition => ({ kind: 'flag', default: value });
const choice = <const C extends string>(
  choices: readonly C[],
  value: NoInfer<C>,
): ChoiceDefinition<C> => ({
  kind: 'choice',
  choices,
  default: value,
});
const choices = <const C extends string>(all: readonly C[]): ChoicesDefinition<C> => ({
  kind: 'choices',
  choices: all,
  default: all,
});
const sites = (): SitesDefinition => ({ kind: 'sites', default: [] });

export const SETTINGS = {
  /** Marks mentions at all. */
  enabled: flag(true),
  /** Host names (with their subdomains) where nothing is marked. */
  blockedSites: sites(),
  /** Which groups of mentions are marked. */
  groups: choices(MENTION_GROUPS),
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
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;

type ValueOf<D> = D extends FlagDefinition
  ? boolean
  : D extends ChoiceDefinition<infer C>
    ? C
    : D extends ChoicesDefinition<infer C>
      ? readonly C[]
      : readonly string[];

export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };
