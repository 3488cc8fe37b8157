import { matchesOf } from './matches';
import { overlaps, type Span } from './span';

/** A year as a text states it, with the month and day where they stand beside it. */
export interface StatedDate extends Span {
  /** Four digits. */
  year: string;
  /** 1 to 12. */
  month: number | null;
  /** 1 to 31. */
  day: number | null;
}

/** Names of the months in English, German, French, Spanish and Russian, lower case. */
const MONTHS: readonly string[] = [
  'january|jan|januar|janvier|enero|январь|января|январе',
  'february|feb|februar|février|febrero|февраль|февраля|феврале',
  'march|mar|märz|mars|marzo|март|марта|марте',
  'april|apr|avril|abril|апрель|апреля|апреле',
  'may|mai|mayo|май|мая|мае',
  'june|jun|juni|juin|junio|июнь|июня|июне',
  'july|jul|juli|juillet|julio|июль|июля|июле',
  'august|aug|août|agosto|август|августа|августе',
  'september|sept|sep|septembre|septiembre|сентябрь|сентября|сентябре',
  'october|oct|oktober|octobre|octubre|октябрь|октября|октябре',
  'november|nov|novembre|noviembre|ноябрь|ноября|ноябре',
  'december|dec|dezember|décembre|diciembre|декабрь|декабря|декабре',
];
const NUMBER_OF_MONTH = new Map(
  MONTHS.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)),
);
const MONTH_WORD = `(?:${MONTHS.join('|')})`;
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';

/** "July 2024", "July 18, 2024", "18 de julio de 2024", "2024-07-18", "2024年7月", "2024년 7월", "2024". */
const ABSOLUTE = new RegExp(
  [
    `(?:(?<![\\d.,])${DAY}\\s(?:of\\s|de\\s)?)?(?<!\\p{L})(${MONTH_WORD})\\.?(?:\\s${DAY})?,?\\s(?:(?:of|de|del)\\s)?(${YEAR})(?!\\d)`,
    `(?<!\\d)(${YEAR})(?:[-/.]|[年년]\\s?)(\\d{1,2})(?=[-/.月월])(?:(?:[-/.]|[月월]\\s?)(\\d{1,2})(?!\\d)[日일]?)?`,
    `(?<![\\d.,$€£¥₩-])(${YEAR})(?![\\d%]|[,.]\\d)`,
  ].join('|'),
  'giu',
);

/** No date is without one, and most sentences have none: far cheaper to tell than the above. */
const HAS_YEAR = new RegExp(YEAR);
const ENDS_IN_MONTH = new RegExp(`(?<!\\p{L})${MONTH_WORD}$`, 'iu');

/** Years told from the day of writing, by how many years they lie back. */
const RELATIVE: readonly (readonly [back: number, words: RegExp])[] = [
  [
    1,
    /\blast year\b|\bprevious year\b|\bl[’']an dernier\b|\bl[’']année dernière\b|\baño pasado\b|\b(?:im |des )?(?:letzte|vergangene|vorige)[nsr]? Jahre?s?\b|прошло(?:м|го) год[уа]|작년|지난해|昨年|去年/giu,
  ],
  [
    0,
    /\bthis year\b|\bcette année\b|\beste año\b|\bdiese[sm] Jahre?s?\b|это(?:м|го) год[уа]|올해|今年/giu,
  ],
];

/** The dates of a text in order; those told from the day of writing only if that day is known. */
export function datesIn(text: string, today: string | null = null): StatedDate[] {
  const all = HAS_YEAR.test(text) ? absoluteDates(text) : [];
  return today === null ? all : [...all, ...relativeDates(text, today)].sort(inOrder);
}

function absoluteDates(text: string): StatedDate[] {
  return matchesOf(ABSOLUTE, text).map((match): StatedDate => {
    const [whole, dayBefore, word, dayAfter, yearAfter, yearBefore, number, dayLast, bare] = match;
    const month = word === undefined ? Number(number) : monthOf(word);
    return {
      start: match.index,
      end: match.index + whole.length,
      year: yearAfter ?? yearBefore ?? bare ?? '',
      month: within(month, 12),
      day: within(Number(dayBefore ?? dayAfter ?? dayLast), 31),
    };
  });
}

/** The dates of a stretch of a text; offsets are the text's. */
export function datesOf(
  text: string,
  { start, end }: Span,
  published: string | null,
): StatedDate[] {
  return datesIn(text.slice(start, end), published).map((date) => ({
    ...date,
    start: date.start + start,
    end: date.end + start,
  }));
}

/** Those of a sentence's dates that stand in a clause of it; read anew if the clause cuts one in two. */
export function datesWithin(
  clause: Span,
  dates: readonly StatedDate[],
  text: string,
  published: string | null,
): readonly StatedDate[] {
  const within = dates.filter((date) => overlaps(date, clause));
  const isCut = within.some(({ start, end }) => start < clause.start || end > clause.end);
  return isCut ? datesOf(text, clause, published) : within;
}

/** Whether a word is the name of a month, or ends in one after a hyphen. */
export function isMonth(word: string): boolean {
  return ENDS_IN_MONTH.test(word);
}

/** The years that a text names, in order; a span of years gives its ends. */
export function yearsIn(text: string, today: string | null = null): string[] {
  return datesIn(text, today).map(({ year }) => year);
}

/** The number if it is from 1 to `most`; null for none. */
function within(number: number, most: number): number | null {
  return number >= 1 && number <= most ? number : null;
}

function relativeDates(text: string, today: string): StatedDate[] {
  const now = Number(today.slice(0, 4));
  return RELATIVE.flatMap(([back, words]) =>
    matchesOf(words, text).map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
      year: String(now - back),
      month: null,
      day: null,
    })),
  );
}

function monthOf(word: string): number {
  return NUMBER_OF_MONTH.get(word.toLowerCase()) ?? 0;
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start;
}
