import type { Figure, PartialDate, Qualifier } from '../dataset/types';

/** Figures and dates as a reader writes them. Nothing is rounded or converted. */

/** With more decimals than these, the number is written out: "$234,567,890". */
const MOST_DECIMALS = 4;
/** More than any number of the dataset needs. */
const ALL_DECIMALS = 15;
/** Smaller numbers are never put in words. */
const SMALLEST_IN_WORDS = 1e6;

const SIGNED_CURRENCIES: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP']);
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  JPY: 'yen',
  KRW: 'won',
  INR: 'rupees',
  NOK: 'kroner',
};

/** A number with its scale in words where that is exact: 1460000000 is "1.46 billion". */
export function formatNumber(value: number, locale = 'en'): string {
  const write = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value).replace(/^-/, '−');
  const whole = { maximumFractionDigits: ALL_DECIMALS };
  if (Math.abs(value) < SMALLEST_IN_WORDS) return write(whole);
  const words = { notation: 'compact', compactDisplay: 'long' } as const;
  const short = write({ ...words, maximumFractionDigits: MOST_DECIMALS });
  return short === write({ ...words, ...whole }) ? short : write(whole);
}

/** The number with the currency's sign where the locale puts it: "$1.34 billion", "1,34 Milliarden $". */
function formatMoney(value: number, currency: string, locale: string): string {
  const one = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(1);
  const amount = one.replace('1', formatNumber(Math.abs(value), locale));
  return value < 0 ? `−${amount}` : amount;
}

/** The figure without its qualifier: "$400 million", "58 billion yen", "401,000 ETH", "40%". */
export function formatAmount(
  { value, low, high, text, unit }: Pick<Figure, 'value' | 'low' | 'high' | 'text' | 'unit'>,
  locale = 'en',
): string {
  const { write, rest } = unitFormat(unit, locale);
  if (low !== undefined && high !== undefined) return `${write(low)} to ${write(high)}${rest}`;
  return value === undefined ? (text ?? '') : `${write(value)}${rest}`;
}

interface UnitFormat {
  /** A number with what belongs to it: "$52 million", "40%". */
  write(value: number): string;
  /** What follows once, after a range too: " per theft", " barrels a year". */
  rest: string;
}

function unitFormat(unit: string | null, locale: string): UnitFormat {
  const number = (value: number) => formatNumber(value, locale);
  if (unit === 'year') return { write: String, rest: '' };
  if (unit === null || unit === 'count') return { write: number, rest: '' };
  const [first = '', ...others] = unit.replace('/', ' a ').split(' ');
  const rest = others.map((word) => ` ${word}`).join('');
  if (first === 'mach') return { write: (value) => `Mach ${number(value)}`, rest };
  if (first === 'percent') return { write: (value) => `${number(value)}%`, rest };
  if (SIGNED_CURRENCIES.has(first))
    return { write: (value) => formatMoney(value, first, locale), rest };
  return { write: number, rest: ` ${CURRENCY_WORDS[first] ?? first}${rest}` };
}

const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: 'about',
  'more than': 'more than',
  'less than': 'less than',
  'at least': 'at least',
  nearly: 'nearly',
  'up to': 'up to',
  estimate: 'an estimated',
};

/** The qualifier as it reads before the number; null if the text had none. */
export function formatQualifier(qualifier: Qualifier | null): string | null {
  return (qualifier && QUALIFIER_WORDS[qualifier]) || null;
}

/** "2022" stays a year, "2022-01" is "Jan 2022", "2022-01-13" is "13 Jan 2022". */
export function formatDate(date: PartialDate, locale = 'en'): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(time);
}
