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

/** Measures of few records, where their own words would not read well. */
const RARE_LABELS: Readonly<Record<string, string>> = {
  'largest-theft': 'Largest attributed theft',
  'other:value-stopped': 'Stopped',
  'other:value-unrecovered': 'Not recovered',
  'other:value-moved': 'Moved',
  'other:value-returned-sri-lanka': 'Returned from Sri Lanka',
  'other:value-at-later-price': 'Value at a later price',
  'other:us-states': 'US states',
  'other:btc-sent-to-mixer': 'Bitcoin sent to a mixer',
  'other:holdings-btc': 'Bitcoin held',
  'other:icbm-equivalent': 'In ICBMs',
  'other:range-km': 'Range',
  'other:speed-mach': 'Speed',
};

/** "value-stolen" is "Stolen"; a measure of its own is its own words: "other:dwell-days" is "Dwell days". */
export function measureLabel(measure: string): string {
  const known = LABELS[measure] ?? RARE_LABELS[measure];
  if (known !== undefined) return known;
  const words = measure.includes(' ')
    ? measure
    : measure.replace(/^other:/, '').replaceAll('-', ' ');
  return /^\p{Ll}\p{Lu}/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

const COMMON_WORDS = new Set([...Object.values(LABELS), ...Object.values(RARE_LABELS)]);

/** A label within a sentence: "Stolen" is "stolen"; "Japanese asset-freeze listing" stays. */
export function labelInSentence(label: string): string {
  const [words = ''] = label.split(' · ');
  const isCommon = COMMON_WORDS.has(words) && !/^\p{Lu}{2}/u.test(words);
  return isCommon ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** Whether many subjects have such figures, so that a reader knows what it means. */
export function isCommonMeasure(measure: string): boolean {
  return ORDER.includes(measure);
}

/** Where a measure stands; measures of their own come after the common ones, facts in words last. */
export function measureRank(measure: string): number {
  const rank = ORDER.indexOf(measure);
  return rank < 0 ? ORDER.length - 1.5 : rank;
}
