import type { Figure, PartialDate, Qualifier } from '../dataset/types';
import type { Words } from '../words/types';

/** Figures and dates as a reader writes them. Nothing is rounded or converted. */

/** With more decimals than these, the number is written out: "$234,567,890". */
const MOST_DECIMALS = 4;
/** More than any number of the dataset needs. */
const ALL_DECIMALS = 15;
/** Smaller numbers are never put in words. */
const SMALLEST_IN_WORDS = 1e6;

const SIGNED_CURRENCIES: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP']);

/** What an amount needs of the interface's texts. */
type AmountWords = Pick<Words, 'locale' | 'sayIfKnown'>;
type Amount = Pick<Figure, 'value' | 'low' | 'high' | 'text' | 'unit'>;

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A number with its scale in words where that is exact: 1460000000 is "1.46 billion". */
export function formatNumber(value: number, locale: string): string {
  const write = (options: Intl.NumberFormatOptions) =>
    formatter(locale, options).format(value).replace(/^-/, '−');
  const whole = { maximumFractionDigits: ALL_DECIMALS };
  if (Math.abs(value) < SMALLEST_IN_WORDS) return write(whole);
  const words = { notation: 'compact', compactDisplay: 'long' } as const;
  const short = write({ ...words, maximumFractionDigits: MOST_DECIMALS });
  return short === write({ ...words, ...whole }) ? short : write(whole);
}

/** The number with a sign where the locale puts it: "$1.34 billion", "1,34 Milliarden $", "40 %". */
function formatSigned(value: number, sign: Intl.NumberFormatOptions, locale: string): string {
  const one = formatter(locale, { ...sign, maximumFractionDigits: 0 }).format(1);
  const amount = one.replace('1', formatNumber(Math.abs(value), locale));
  return value < 0 ? `−${amount}` : amount;
}

/** The figure without its qualifier: "$400 million", "58 billion yen", "401,000 ETH", "40%". */
export function formatAmount(amount: Amount, words: AmountWords): string {
  const { value, low, high, text } = amount;
  const { write, finish } = unitFormat(amount.unit, words);
  if (low !== undefined && high !== undefined) {
    const ends = { low: write(low), high: write(high) };
    return finish(words.sayIfKnown('range', ends) ?? `${ends.low} to ${ends.high}`);
  }
  return value === undefined ? (text ?? '') : finish(write(value));
}

/** The number as English sources write it, whatever language the reader has. */
export function formatPublished(amount: Amount): string | null {
  return amount.text === undefined ? formatAmount(amount, AS_PUBLISHED) : null;
}

const AS_PUBLISHED: AmountWords = { locale: 'en', sayIfKnown: () => null };

interface UnitFormat {
  /** A number with what belongs to it: "$52 million", "40%". */
  write(value: number): string;
  /** With what follows once, after a range too: " per theft", " barrels a year". */
  finish(written: string): string;
}

function unitFormat(unit: string | null, words: AmountWords): UnitFormat {
  const { locale } = words;
  const number = (value: number) => formatNumber(value, locale);
  const plain = (written: string) => written;
  if (unit === 'year') return { write: String, finish: plain };
  if (unit === null || unit === 'count') return { write: number, finish: plain };
  if (unit === 'mach') {
    const finish = (written: string) => words.sayIfKnown('unit_mach', { number: written });
    return { write: number, finish: (written) => finish(written) ?? `Mach ${written}` };
  }
  const [first = '', ...others] = unit.replace('/', ' a ').split(' ');
  const sign = signOf(first);
  const key = `unit_${unit.replace(/[^A-Za-z0-9]/g, '_')}`;
  if (sign === null) {
    const word = words.sayIfKnown(key) ?? [first, ...others].join(' ');
    // Chinese and Japanese unit words follow without a space.
    const gap = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word) ? '' : ' ';
    return { write: number, finish: (written) => `${written}${gap}${word}` };
  }
  const write = (value: number) => formatSigned(value, sign, locale);
  if (others.length === 0) return { write, finish: plain };
  return {
    write,
    finish: (amount) => words.sayIfKnown(key, { amount }) ?? [amount, ...others].join(' '),
  };
}

/** Units that have a sign of their own. */
function signOf(unit: string): Intl.NumberFormatOptions | null {
  if (unit === 'percent') return { style: 'unit', unit: 'percent' };
  return SIGNED_CURRENCIES.has(unit)
    ? { style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' }
    : null;
}

/** An amount with its qualifier, on whichever side the language puts it: "nearly $400 million". */
export function formatQualified(amount: string, qualifier: Qualifier | null, words: Words): string {
  if (qualifier === null || qualifier === 'exact') return amount;
  return words.say(QUALIFIERS[qualifier], { amount });
}

const QUALIFIERS = {
  about: 'qualifier_about',
  'more than': 'qualifier_more_than',
  'less than': 'qualifier_less_than',
  'at least': 'qualifier_at_least',
  nearly: 'qualifier_nearly',
  'up to': 'qualifier_up_to',
  estimate: 'qualifier_estimate',
} as const satisfies Record<Exclude<Qualifier, 'exact'>, string>;

/** "2022" stays a year, "2022-01" is "Jan 2022", "2022-01-13" is "13 Jan 2022", each as the reader writes it. */
export function formatDate(date: PartialDate, { locale }: Pick<Words, 'locale'>): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return dateFormatter(locale, day !== undefined).format(time);
}

const dateFormatters = new Map<string, Intl.DateTimeFormat>();

function dateFormatter(locale: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`;
  const made =
    dateFormatters.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'short',
      ...(hasDay ? { day: 'numeric' } : {}),
    });
  dateFormatters.set(key, made);
  return made;
}
