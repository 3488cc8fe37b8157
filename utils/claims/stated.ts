import { isMonth } from '../text/dates';
import { type Quantity, quantities } from '../text/quantity';

/** A number as a sentence states it. */
export interface Stated extends Quantity {
  /** Measures that the number's own words allow; empty: the sentence decides. */
  measures: readonly string[];
  /** The words after a bare number; one of them is what is counted. */
  counted?: readonly string[];
}

/** Nouns after a bare number, and the measures they speak of. */
const COUNTED: readonly (readonly [nouns: string, measures: readonly string[]])[] = [
  [
    '(?:cyber ?)?attacks?|cyberattacks?|incidents?|hacks?|heists?|thefts?|raids?|intrusions?|instances?|cases?',
    ['incident-count'],
  ],
  [
    'computers?|machines?|systems?|devices?',
    ['systems-infected', 'other:computers-affected', 'victim-count'],
  ],
  ['countries|pays|países|Länder[ns]?|стран', ['other:countries-affected', 'victim-count']],
  ['members?|people|personnel|hackers?|troops?|soldiers?|operatives?|staff', ['personnel']],
  ['(?:missile |weapons )?tests?|missiles?|launches', ['test-count']],
];

const COUNTED_WORD = COUNTED.map(
  ([nouns, measures]) => [new RegExp(`^(?:${nouns})$`, 'iu'), measures] as const,
);

const WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|\\b(?:${WORDS.join('|')})\\b)(?:\\s(thousand|million|billion))?`;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** A number with up to three words after it, of which one may be what is counted. */
const COUNT = new RegExp(
  `(?<![\\d.,$€£¥₩₹\\p{L}-])${NUMBER}\\s((?:[\\p{L}’'-]+\\s){0,2}[\\p{L}-]+)`,
  'giu',
);
/** "8400여 명", "28カ国", "17个国家": East Asian numbers carry what they count. */
const COUNTER =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(만|万|萬)?(?:여|余|餘)?\s?(명|人|名|개국|か国|カ国|ヵ国|个国家|個國家|国|건|件|起)/gu;
const COUNTER_MEASURES: Readonly<Record<string, readonly string[]>> = {
  명: ['personnel'],
  人: ['personnel'],
  名: ['personnel'],
  건: ['incident-count'],
  件: ['incident-count'],
  起: ['incident-count'],
};
const PERCENT = /(?<![\d.,])(\d+(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)/giu;

const HAS_NUMBER = new RegExp(`\\d|\\b(?:${WORDS.join('|')})\\b`, 'iu');

/** Whether a text states any number; cheap, and false for most sentences. */
export function hasNumber(text: string): boolean {
  return HAS_NUMBER.test(text);
}

/** The numbers of a sentence with what they count, in order. */
export function statedNumbers(sentence: string): Stated[] {
  if (!hasNumber(sentence)) return [];
  const money = quantities(sentence).map((quantity) => ({ ...quantity, measures: [] }));
  const others = [...counts(sentence), ...counters(sentence), ...percents(sentence)].filter(
    (stated) => !money.some((sum) => sum.start < stated.end && stated.start < sum.end),
  );
  return [...money, ...others].sort((a, b) => a.start - b.start);
}

function counts(sentence: string): Stated[] {
  return [...sentence.matchAll(COUNT)].flatMap((match): Stated[] => {
    const [whole, number = '', scale, after = ''] = match;
    const value = countOf(number) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    if (isYear(number, value) || isDay(match[0])) return [];
    const words = after.split(/\s/);
    const known = countedBy(words);
    const last = known ? whole.length - after.length + known.end : whole.length;
    const span = { start: match.index, end: match.index + last };
    return [{ ...span, value, unit: 'count', measures: known?.measures ?? [], counted: words }];
  });
}

function counters(sentence: string): Stated[] {
  return [...sentence.matchAll(COUNTER)].map(
    ({ 0: whole, 1: number = '', 2: scale, 3: of = '', index }) => ({
      start: index,
      end: index + whole.length,
      value: countOf(number) * (scale ? 1e4 : 1),
      unit: 'count',
      measures: COUNTER_MEASURES[of] ?? ['other:countries-affected', 'victim-count'],
    }),
  );
}

function countOf(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? word + 2 : Number(number.replaceAll(',', ''));
}

function isYear(number: string, value: number): boolean {
  return /^\d{4}$/.test(number) && value >= 1900 && value < 2100;
}

/** "18 July" counts nothing. */
function isDay(text: string): boolean {
  const [, word = ''] = text.split(/\s/);
  return isMonth(word);
}

/** The first of the words that is a known noun, where it ends, and what it speaks of. */
function countedBy(
  words: readonly string[],
): { end: number; measures: readonly string[] } | undefined {
  let end = 0;
  for (const word of words) {
    end += word.length;
    const known = COUNTED_WORD.find(([nouns]) => nouns.test(word));
    if (known) return { end, measures: known[1] };
    end++;
  }
  return undefined;
}

const SHARE = /\b(?:of (?:all|everything|the|total|what)|share|portion)\b/iu;
const CHANGE = /\b(?:increas|r[io]se|grew|growth|more than the|fell|drop|declin|jump|surg)\w*/iu;

/** A percentage is a share or a change only where the sentence says so. */
function percentMeasures(sentence: string): readonly string[] {
  if (SHARE.test(sentence)) return ['share-percent'];
  return CHANGE.test(sentence) ? ['change-percent'] : ['none'];
}

function percents(sentence: string): Stated[] {
  return [...sentence.matchAll(PERCENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]),
    unit: 'percent',
    measures: percentMeasures(sentence),
  }));
}

/** Words that say what was done with a sum, and the measures they speak of. */
const DEEDS: readonly (readonly [words: RegExp, measures: readonly string[]])[] = [
  [/\b(?:attempt\w*|tried to|sought|almost stole)\b/giu, ['value-attempted']],
  [
    /\b(?:recover\w*|returned|clawed back|got back|retriev\w*|recuper\w*|récupér\w*|zurück\w*)|회수|回収|追回/giu,
    ['value-recovered'],
  ],
  [
    /\b(?:seiz\w*|fr[eo]ze\w*|frozen|forfeit\w*|confiscat\w*)\b/giu,
    ['value-frozen', 'value-recovered'],
  ],
  [
    /\b(?:launder\w*|process(?:ed|ing)|mixed|mixing|tumbled|churned|funnell?ed|pushed|flowed)\b/giu,
    [
      'laundered',
      'other:laundered-value',
      'other:mixer-throughput',
      'other:illicit-value-received',
    ],
  ],
  [/\b(?:reward|bounty)\b/giu, ['reward', 'other:bounty-paid']],
  [/\b(?:earn\w*|fees?|revenue|income|fined?|damages?)\b/giu, ['revenue']],
  [
    /\b(?:st(?:ole|eal|olen|ealing)\w*|theft\w*|heist\w*|loot\w*|haul\w*|los(?:t|e|es|ing|s|ses)|took|taken|take|drain\w*|robb\w*|nick\w*|swip\w*|left with|left the|made off|got away|left \S+ with|netted|siphon\w*|siphoned|erbeute\w*|gestohlen|robaron|sustraj\w*|vol[ée]\w*|похи\w*|укра\w*|emptied|worth|robó|perdi[óo]|verlor\w*|perdu\w*|dérob\w*|потер\w*)\b|탈취|빼돌|훔|잃|피해|盗|盜|流出/giu,
    ['value-stolen'],
  ],
];

/** The measures that a sentence's verbs allow for a sum of money; the deed nearest to the number counts. */
export function deedMeasures(sentence: string, at: number): readonly string[] {
  let nearest: readonly string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const [words, measures] of DEEDS) {
    for (const match of sentence.matchAll(words)) {
      const distance = match.index > at ? match.index - at : at - match.index - match[0].length;
      if (distance < least) [least, nearest] = [distance, measures];
    }
  }
  return nearest;
}
