import { type Quantity, quantities } from '../text/quantity';

/** A number as a sentence states it. */
export interface Stated extends Quantity {
  /** Measures that the number's own words allow; empty: the sentence decides. */
  measures: readonly string[];
}

/** Nouns after a bare number, and the measures they speak of. */
const COUNTED: readonly (readonly [nouns: string, measures: readonly string[]])[] = [
  [
    '(?:cyber ?)?attacks?|cyberattacks?|incidents?|hacks?|heists?|thefts?|raids?|intrusions?',
    ['incident-count'],
  ],
  [
    'computers?|machines?|systems?|devices?',
    ['systems-infected', 'other:computers-affected', 'victim-count'],
  ],
  ['countries', ['other:countries-affected']],
  ['members?|people|personnel|hackers?|troops?|soldiers?|operatives?|staff', ['personnel']],
  ['(?:missile |weapons )?tests?|missiles?|launches', ['test-count']],
];

const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?:\\s(thousand|million|billion))?';
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const COUNT = new RegExp(
  `(?<![\\d.,$€£¥₩])${NUMBER}\\s(?:[a-z-]+\\s){0,2}?(${COUNTED.map(([nouns]) => nouns).join('|')})\\b`,
  'giu',
);
const PERCENT = /(?<![\d.,])(\d+(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)/giu;

/** The numbers of a sentence with what they count, in order. */
export function statedNumbers(sentence: string): Stated[] {
  const money = quantities(sentence).map((quantity) => ({ ...quantity, measures: [] }));
  const others = [...counts(sentence), ...percents(sentence)].filter(
    (stated) => !money.some((sum) => sum.start < stated.end && stated.start < sum.end),
  );
  return [...money, ...others].sort((a, b) => a.start - b.start);
}

function counts(sentence: string): Stated[] {
  return [...sentence.matchAll(COUNT)].flatMap((match) => {
    const [whole, number = '', scale, noun = ''] = match;
    const measures =
      COUNTED.find(([nouns]) => new RegExp(`^(?:${nouns})$`, 'iu').test(noun))?.[1] ?? [];
    const value = Number(number.replaceAll(',', '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    return [
      { start: match.index, end: match.index + whole.length, value, unit: 'count', measures },
    ];
  });
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
  [/\b(?:attempt\w*|tried to|sought|almost stole)\b/iu, ['value-attempted']],
  [/\b(?:recover\w*|returned|clawed back)\b/iu, ['value-recovered']],
  [
    /\b(?:seiz\w*|fr[eo]ze\w*|frozen|forfeit\w*|confiscat\w*)\b/iu,
    ['value-frozen', 'value-recovered'],
  ],
  [
    /\b(?:launder\w*|process(?:ed|ing)|mixed|mixing|tumbled)\b/iu,
    [
      'laundered',
      'other:laundered-value',
      'other:mixer-throughput',
      'other:illicit-value-received',
    ],
  ],
  [/\b(?:reward|bounty)\b/iu, ['reward', 'other:bounty-paid']],
  [
    /\b(?:st(?:ole|eal|olen|ealing)\w*|theft\w*|heist\w*|loot\w*|haul\w*|los(?:t|e|es|ing|s|ses)|took|taken|take|drain\w*|robb\w*|nick\w*|swip\w*|left with|made off|got away|left \S+ with|netted|siphon\w*|siphoned|erbeute\w*|gestohlen|robaron|sustraj\w*|vol[ée]\w*|похи\w*|укра\w*|emptied|worth)\b|탈취|빼돌|훔|盗|盜|流出/iu,
    ['value-stolen'],
  ],
];

/** The measures that a sentence's verbs allow for a sum of money; the deed nearest to the number counts. */
export function deedMeasures(sentence: string, at: number): readonly string[] {
  let nearest: readonly string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const [words, measures] of DEEDS) {
    for (const match of sentence.matchAll(new RegExp(words.source, `${words.flags}g`))) {
      const distance = match.index > at ? match.index - at : at - match.index - match[0].length;
      if (distance < least) [least, nearest] = [distance, measures];
    }
  }
  return nearest;
}

/** The years that a sentence names; a span of years gives its ends. */
export function yearsOf(sentence: string): string[] {
  return [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year);
}
