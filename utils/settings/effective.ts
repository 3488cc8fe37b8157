import { parseSettings, type SettingProblem, type StoredSettings } from './parse';
import { siteListed } from './sites';
import {
  MENTION_GROUPS,
  type MentionGroup,
  SETTINGS,
  type SettingKey,
  type Settings,
} from './table';

/** What is in force: defaults under the user's choices, and what could not be used. */
export interface EffectiveSettings {
  values: Settings;
  /** Keys that the user cannot change, because an organisation set them. */
  locked: readonly SettingKey[];
  problems: readonly SettingProblem[];
}

/** Computes what is in force from what is stored. The only place that does. */
export function effectiveSettings(stored: unknown): EffectiveSettings {
  const { values, problems } = parseSettings(stored);
  return { values: withDefaults(values), locked: [], problems };
}

function withDefaults(stored: StoredSettings): Settings {
  return { ...DEFAULTS, ...stored };
}

export const DEFAULTS: Settings = {
  enabled: SETTINGS.enabled.default,
  blockedSites: SETTINGS.blockedSites.default,
  groups: SETTINGS.groups.default,
  occurrences: SETTINGS.occurrences.default,
  density: SETTINGS.density.default,
  style: SETTINGS.style.default,
  numbers: SETTINGS.numbers.default,
  theme: SETTINGS.theme.default,
  selectionButton: SETTINGS.selectionButton.default,
  openOnHover: SETTINGS.openOnHover.default,
  notebook: SETTINGS.notebook.default,
  badge: SETTINGS.badge.default,
};

/** Whether mentions are marked on pages of this host. */
export function isActiveOn(host: string, { enabled, blockedSites }: Settings): boolean {
  return enabled && siteListed(host, blockedSites) === null;
}

/** The site list after switching marking on or off for a host. */
export function withSite(host: string, active: boolean, sites: readonly string[]): string[] {
  const listed = siteListed(host, sites);
  if (active) return sites.filter((site) => siteListed(host, [site]) === null);
  return listed === null ? [...sites, host].sort() : [...sites];
}

/** Groups of mentions by the entity types they hold. */
export const GROUP_TYPES: Readonly<Record<MentionGroup, readonly string[]>> = {
  groups: ['actor', 'unit', 'campaign', 'label'],
  incidents: ['incident', 'exchange', 'bank', 'platform', 'protocol', 'victim'],
  mixers: ['mixer', 'service'],
  people: ['person'],
  malware: ['malware'],
  background: [
    'agency',
    'company',
    'organisation',
    'programme',
    'media',
    'state',
    'law',
    'term',
    'topic',
  ],
};

/** The group that an entity type is marked with. */
export function groupOf(type: string): MentionGroup {
  return MENTION_GROUPS.find((group) => GROUP_TYPES[group].includes(type)) ?? 'background';
}
