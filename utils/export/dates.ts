import type { PartialDate } from '../dataset/types';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Year, month and day as far as they are known; null for what is no date. */
export function dateParts(date: PartialDate | null): [number, ...number[]] | null {
  const found = date && /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(date);
  if (!found) return null;
  const [, year, ...rest] = found;
  return [Number(year), ...rest.flatMap((part) => (part === undefined ? [] : [Number(part)]))];
}

/** APA's order: "2022, January 13", "2022, January", "2022". */
export function apaDate(date: PartialDate | null): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const [year, ...rest] = parts;
  return rest.length === 0 ? `${year}` : `${year}, ${monthAndDay(rest)}`;
}

/** As a text has it: "January 13, 2022", "January 2022", "2022". */
export function americanDate(date: PartialDate | null): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const [year, ...rest] = parts;
  if (rest.length === 0) return `${year}`;
  return `${monthAndDay(rest)}${rest.length > 1 ? ',' : ''} ${year}`;
}

function monthAndDay([month = 0, day]: readonly number[]): string {
  const name = MONTHS[month - 1] ?? '';
  return day === undefined ? name : `${name} ${day}`;
}

/** The first instant of a date, in UTC with milliseconds; null for what is no date. */
export function timestamp(date: PartialDate | null): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  const [year, month = 1, day = 1] = parts;
  return new Date(Date.UTC(year, month - 1, day)).toISOString();
}
