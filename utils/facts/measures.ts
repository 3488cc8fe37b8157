import type { Words } from '../words/types';

/** Measures in the order in which a reader wants them. */
const ORDER: readonly string[] = [
  'value-stolen',
  'value-attempted',
  'laundered',
  'other:laundered-value',
  'value-recovered',
  'value-frozen',
  'incident-count',
  'personnel',
  'damage',
  'systems-infected',
  'victim-count',
  'ransom',
  'revenue',
  'reward',
  'test-count',
  'sanctions-count',
  'gdp',
  'share-percent',
  'change-percent',
  'facts',
];

/** "value-stolen" is "Stolen"; a measure without a message is its own words: "other:dwell-days" is "Dwell days". */
export function measureLabel(measure: string, words: Words): string {
  const known = words.sayIfKnown(messageOf(measure));
  if (known !== null) return known;
  const own = measure.includes(' ') ? measure : measure.replace(/^other:/, '').replaceAll('-', ' ');
  return /^\p{Ll}\p{Lu}/u.test(own) ? own : own.charAt(0).toUpperCase() + own.slice(1);
}

/** Laundered sums stand under one label, whichever measure holds them. */
function messageOf(measure: string): string {
  const bare = measure === 'other:laundered-value' ? 'laundered' : measure.replace(/^other:/, '');
  return `measure_${bare.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** Measures whose labels are no names, so that they may begin small. */
const COMMON = [...ORDER, 'largest-theft', 'value-stopped', 'value-unrecovered', 'value-moved'];

/** A label within a sentence: "Stolen" is "stolen"; "Japanese asset-freeze listing" and German nouns stay. */
export function labelInSentence(label: string, words: Words): string {
  const [first = ''] = label.split(' · ');
  const isCommon = COMMON.some((measure) => measureLabel(measure, words) === first);
  if (words.lang === 'de' || !isCommon) return label;
  return label.charAt(0).toLocaleLowerCase(words.lang) + label.slice(1);
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
