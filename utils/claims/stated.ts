import { isMonth } from '../text/dates';
import { matchesOf } from '../text/matches';
import { plainNumber, type Quantity, quantities } from '../text/quantity';

/** A number as a sentence states it. */
export interface Stated extends Quantity {
  /** Measures that the number's own words allow; empty: the sentence decides. */
  measures: readonly string[];
  /** The words after a bare number; one of them is what is counted. */
  counted?: readonly string[];
  /** What is counted may be others than those whom figures count: "10,000 troops". */
  isVague?: boolean;
}

/** Nouns of people who need not be hackers. */
const VAGUE =
  /^(?:people|troops?|soldiers?|staff|Mitarbeitern?|Personen|Leute|personnes|personas|человек|сотрудников)$/iu;

/** Nouns after a bare number, the measures they speak of, and the unit that figures name. */
const COUNTED: readonly (readonly [nouns: string, measures: readonly string[], unit?: string])[] = [
  [
    '(?:cyber ?)?attacks?|cyberattacks?|incidents?|hacks?|heists?|thefts?|raids?|intrusions?|instances?|cases?|Angriffen?|Vorfällen?|Diebstählen?|attaques|piratages|ataques|robos|incidentes|атак|взломов|краж|инцидентов',
    ['incident-count'],
  ],
  [
    'computers?|machines?|systems?|devices?|Computern?|Rechnern?|ordinateurs|ordenadores|equipos|компьютеров',
    ['systems-infected', 'other:computers-affected', 'victim-count'],
    'computers',
  ],
  ['countries|pays|países|Ländern?|стран', ['other:countries-affected', 'victim-count']],
  [
    'members?|people|personnel|hackers?|troops?|soldiers?|operatives?|staff|Hackern?|Mitarbeitern?|Personen|Leute|pirates|personnes|personas|miembros|membres|хакеров|человек|сотрудников',
    ['personnel'],
  ],
  ['customers?|clients|clientes|Kunden|клиентов', ['none'], 'customers'],
  ['(?:missile |weapons )?tests?|missiles?|launches', ['test-count']],
];

const COUNTED_WORD = COUNTED.map(
  ([nouns, measures, unit]) =>
    [new RegExp(`^(?:d['’])?(?:${nouns})$`, 'iu'), measures, unit] as const,
);

const WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(\\d{1,3}(?:[,. \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?|\\b(?:${WORDS.join('|')})\\b)(?:\\s(thousand|million|billion))?`;
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
const PERCENT =
  /(?<![\d.,])(\d+(?:[.,]\d+)?)\s?(?:%|percent\b|per cent\b|Prozent|pour cent|por ciento|процент|퍼센트|パーセント)/giu;

// These tell most sentences apart for little, without the flag `u`, which would make them ten times slower.
const HAS_COUNTER = /[명人名국国國건件起]/;
const HAS_PERCENT = /%|percent|per cent|prozent|pour cent|por ciento|процент|퍼센트|パーセント/i;
const HAS_NUMBER = new RegExp(`\\d|[mb]ill|m(?:rd|io)|\\b(?:${WORDS.join('|')})\\b`, 'i');

/** Whether a text states any number; cheap, and false for most sentences. */
export function hasNumber(text: string): boolean {
  return HAS_NUMBER.test(text);
}

/** The numbers of a sentence with what they count, in order. */
export function statedNumbers(sentence: string): Stated[] {
  if (!hasNumber(sentence)) return [];
  const money = withUnnamed(sentence, quantities(sentence)).map((quantity) => ({
    ...quantity,
    measures: [],
  }));
  const others = [...counts(sentence), ...counters(sentence), ...percents(sentence)].filter(
    (stated) => !money.some((sum) => sum.start < stated.end && stated.start < sum.end),
  );
  return [...money, ...others].sort((a, b) => a.start - b.start);
}

/** A big number without a currency after one that has it: "$1.1 billion, up from 400 million". */
const UNNAMED =
  /(?<![\d.,$€£¥₩])(\d+(?:[.,]\d+)?)\s(millions?|billions?|millones|Millionen|Mio\.?|Milliarden|milliards?|млн|млрд)(?!\s?(?:\p{Lu}|\p{Sc}|of\s|de\s|d['’]|\p{L}{4,}))/gu;
const UNNAMED_SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:mill?i?ones|million|Mio|млн)/iu, 1e6],
  [/^(?:billion|milliard|млрд)/iu, 1e9],
];

function withUnnamed(sentence: string, sums: readonly Quantity[]): Quantity[] {
  if (sums.length === 0) return [];
  const unnamed = matchesOf(UNNAMED, sentence).flatMap(
    ({ 0: whole, 1: number = '', 2: scale = '', index: start }): Quantity[] => {
      const before = sums.filter(({ end }) => end <= start).at(-1);
      const by = UNNAMED_SCALES.find(([words]) => words.test(scale))?.[1];
      const isNamed = sums.some((sum) => sum.start <= start && start < sum.end);
      if (!before || by === undefined || isNamed) return [];
      return [
        {
          start,
          end: start + whole.length,
          value: plainNumber(number, scale) * by,
          unit: before.unit,
        },
      ];
    },
  );
  return [...sums, ...unnamed];
}

function counts(sentence: string): Stated[] {
  return matchesOf(COUNT, sentence).flatMap((match): Stated[] => {
    const [whole, number = '', scale, after = ''] = match;
    const value = countOf(number) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    if (isYear(number, value) || isDay(match[0])) return [];
    const words = after.split(/\s/);
    const known = countedBy(words);
    if (known?.unit) words.push(known.unit);
    const last = known ? whole.length - after.length + known.end : whole.length;
    const span = { start: match.index, end: match.index + last };
    const isVague = words.some((word) => VAGUE.test(word));
    return [
      { ...span, value, unit: 'count', measures: known?.measures ?? [], counted: words, isVague },
    ];
  });
}

function counters(sentence: string): Stated[] {
  if (!HAS_COUNTER.test(sentence)) return [];
  return matchesOf(COUNTER, sentence).map(
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
  return word >= 0 ? word + 2 : plainNumber(number);
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
): { end: number; measures: readonly string[]; unit: string | undefined } | undefined {
  let end = 0;
  for (const word of words) {
    end += word.length;
    const known = COUNTED_WORD.find(([nouns]) => nouns.test(word));
    if (known) return { end, measures: known[1], unit: known[2] };
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
  if (!HAS_PERCENT.test(sentence)) return [];
  return matchesOf(PERCENT, sentence).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]?.replace(',', '.')),
    unit: 'percent',
    measures: percentMeasures(sentence),
  }));
}
