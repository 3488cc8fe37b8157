import { type ErrorKind, type ErrorRecord, PARTS } from './record';

/** An error with how often it came; times in ISO 8601. */
export interface LoggedError extends ErrorRecord {
  count: number;
  first: string;
  last: string;
}

/** The most recent first. */
export type ErrorLog = readonly LoggedError[];

export const MOST_ERRORS = 50;

/** The log with one more; the same error at the same place is counted, and the oldest make way. */
export function noted(log: ErrorLog, record: ErrorRecord, now: Date): LoggedError[] {
  const last = now.toISOString();
  const had = log.find((one) => isSame(one, record));
  const next = had
    ? { ...had, count: had.count + 1, last }
    : { ...record, count: 1, first: last, last };
  return [next, ...log.filter((one) => one !== had)].slice(0, MOST_ERRORS);
}

function isSame(one: ErrorRecord, other: ErrorRecord): boolean {
  return (
    (['kind', 'name', 'part', 'doing'] as const).every((key) => one[key] === other[key]) &&
    one.at[0] === other.at[0]
  );
}

export function countOf(log: ErrorLog, kind: ErrorKind): number {
  return log.reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0);
}

/** So many faults of the background within so many ms, and safe mode is offered. */
const FAULTS = 3;
const WITHIN = 3_600_000;

/** Whether the background failed so often of late that safe mode may help. */
export function isTroubled(log: ErrorLog, now: Date): boolean {
  const recent = log.filter(
    ({ kind, part, last }) =>
      // A clock that was put back makes past errors look like ones to come.
      kind === 'broken' &&
      part === 'background' &&
      Math.abs(now.getTime() - Date.parse(last)) < WITHIN,
  );
  return countOf(recent, 'broken') >= FAULTS;
}

/** What of a stored log is readable. */
export function parseLog(stored: unknown): LoggedError[] {
  return Array.isArray(stored) ? stored.filter(isLogged).slice(0, MOST_ERRORS) : [];
}

/** Whether a record from elsewhere is one; no text gets in by it but names and places. */
export function isRecord(value: unknown): value is ErrorRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, name, part, doing, at } = value as Partial<Record<keyof ErrorRecord, unknown>>;
  return (
    (kind === 'broken' || kind === 'expected') &&
    PARTS.some((one) => one === part) &&
    [name, doing].every((word) => matches(word, /^\w{1,60}$/)) &&
    Array.isArray(at) &&
    at.length <= 5 &&
    at.every((place) => matches(place, /^[\w./-]{1,120}:\d{1,9}:\d{1,9}$/))
  );
}

function isLogged(value: unknown): value is LoggedError {
  const { count, first, last } = (value ?? {}) as Partial<LoggedError>;
  return isRecord(value) && Number.isSafeInteger(count) && [first, last].every(isTime);
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

function isTime(value: unknown): boolean {
  return matches(value, /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/);
}
