/** Measures in the order in which a reader wants them, with their labels. */
const LABELS: Readonly<Record<string, string>> = {
  'value-stolen': 'Stolen',
  'value-attempted': 'Attempted',
  laundered: 'Laundered',
  'other:laundered-value': 'Laundered',
  'value-recovered': 'Recovered',
  'value-frozen': 'Frozen',
  'incident-count': 'Attacks',
  personnel: 'Personnel',
  damage: 'Damage',
  'systems-infected': 'Systems infected',
  'victim-count': 'Victims',
  ransom: 'Ransom',
  revenue: 'Revenue',
  reward: 'Reward offered',
  'test-count': 'Tests',
  'sanctions-count': 'Sanctions',
  gdp: 'Size of the economy',
  'share-percent': 'Share',
  'change-percent': 'Change',
  facts: 'Facts',
};

const ORDER = Object.keys(LABELS);

/** "value-stolen" is "Stolen"; a measure of its own is its own words. */
export function measureLabel(measure: string): string {
  const known = LABELS[measure];
  if (known !== undefined) return known;
  const words = measure.replace(/^other:/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a measure stands; measures of their own come after the common ones, facts in words last. */
export function measureRank(measure: string): number {
  const rank = ORDER.indexOf(measure);
  return rank < 0 ? ORDER.length - 1.5 : rank;
}
