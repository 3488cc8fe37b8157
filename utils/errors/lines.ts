import { countOf, type ErrorLog } from './log';

/** The log as lines of a report: counts by kind, then each error with its places in our code. */
export function errorLines(log: ErrorLog): string[] {
  if (log.length === 0) return [];
  const counts = `${countOf(log, 'broken')} faults, ${countOf(log, 'expected')} expected`;
  return [
    counts,
    ...log.map(
      ({ kind, name, part, doing, count, first, last, at }) =>
        `${kind} ${name} in ${part}/${doing}, ${count} times from ${first} to ${last}: ${at.join(' < ') || 'no place'}`,
    ),
  ];
}
