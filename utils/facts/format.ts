import type { Figure, PartialDate, Qualifier } from '../dataset/types';

/** Figures and dates as a reader writes them. Nothing is rounded or converted. */

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
/** With more decimals than these, the number is written out: "$234,567,890". */
const MOST_DECIMALS = 3;

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  JPY: 'yen',
  KRW: 'won',
  INR: 'rupees',
  NOK: 'kroner',
};

/** A number with its scale in words where that is exact: 1460000000 is "1.46 billion". */
export function formatNumber(value: number, locale = 'en'): string {
  for (const [scale, word] of SCALES) {
    const part = value / scale;
    if (Math.abs(part) < 1 || Number(part.toFixed(MOST_DECIMALS)) * scale !== value) continue;
    return `${plain(part, locale)} ${word}`;
  }
  return plain(value, locale);
}

function plain(value: number, locale: string): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 10 });
}

/** The figure without its qualifier: "$400 million", "58 billion yen", "401,000 ETH", "40%". */
export function formatAmount(
  figure: Pick<Figure, 'value' | 'low' | 'high' | 'text' | 'unit'>,
  locale = 'en',
): string {
  if (figure.low !== undefined && figure.high !== undefined) {
    return `${withUnit(figure.low, figure.unit, locale)} to ${withUnit(figure.high, figure.unit, locale)}`;
  }
  if (figure.value !== undefined) return withUnit(figure.value, figure.unit, locale);
  return figure.text ?? '';
}

function withUnit(value: number, unit: string | null, locale: string): string {
  if (unit === 'year') return String(value);
  const number = formatNumber(value, locale);
  if (unit === null || unit === 'count') return number;
  const [first = '', ...rest] = unit.replace('/', ' a ').split(' ');
  const sign = SIGNS[first];
  if (sign !== undefined)
    return [`${value < 0 ? '−' : ''}${sign}${number.replace(/^-/, '')}`, ...rest].join(' ');
  if (first === 'mach') return `Mach ${number}`;
  if (first === 'percent') return [`${number}%`, ...rest].join(' ');
  return [number, CURRENCY_WORDS[first] ?? first, ...rest].join(' ');
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
export function formatDate(date: PartialDate, locale = 'en-GB'): string {
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
