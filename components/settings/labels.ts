import type { MentionGroup, SettingKey } from '../../utils/settings/table';

/** What a setting is called and what it does, in the reader's words. */
export const SETTING_LABELS: Readonly<Record<SettingKey, { label: string; help: string }>> = {
  enabled: { label: 'Mark mentions on pages', help: 'Off: pages are not read at all.' },
  blockedSites: { label: 'Sites where nothing is marked', help: 'A site covers its subdomains.' },
  groups: { label: 'What is marked', help: 'Search always finds everything.' },
  density: {
    label: 'Marks in a paragraph',
    help: 'Where a paragraph has more, those that tell most stay.',
  },
  occurrences: { label: 'How often', help: 'A long article is calmer with first mentions only.' },
  style: { label: 'How marks look', help: 'Marks never move the text of a page.' },
  theme: { label: 'Theme of card and popup', help: 'Automatic follows your system.' },
  openOnHover: {
    label: 'Open the card on hover',
    help: 'Off: the card opens on click, tap or key only.',
  },
  badge: { label: 'Count on the toolbar button', help: 'How many mentions the page has.' },
};

export const GROUP_LABELS: Readonly<Record<MentionGroup, string>> = {
  groups: 'Hacking groups and units',
  incidents: 'Thefts and those robbed',
  mixers: 'Mixers and launderers',
  people: 'People',
  malware: 'Malware',
  background: 'Agencies, laws, background',
};

const CHOICE_LABELS: Readonly<Record<string, string>> = {
  all: 'All mentions',
  first: 'First of each only',
  every: 'No limit',
  calm: 'At most six',
  sparse: 'At most two',
  underline: 'Underline',
  dotted: 'Dotted',
  tint: 'Tint',
  auto: 'Automatic',
  light: 'Light',
  dark: 'Dark',
  ...GROUP_LABELS,
};

export function choiceLabel(choice: string): string {
  return CHOICE_LABELS[choice] ?? choice;
}
