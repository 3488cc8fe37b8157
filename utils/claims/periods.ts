import type { StatedDate } from '../text/dates';
import { clausesOf, overlaps, type Span } from '../text/span';
import type { Subject } from './subjects';

/** When a number may be of: in these years (none: any), or from one on. */
export interface Period {
  years: readonly string[];
  since: string | null;
}

/** "since 2017" names where a count begins, not when it is of. */
const SINCE =
  /(?:\bsince|\bseit|\bdepuis|\bdesde|(?<!\p{L})с)\s(?:early |late |mid-|Anfang |Ende )?$/iu;
const SINCE_AFTER = /^(?:년)?\s?(?:부터|이후|以来|以降|から|起|至今)/u;

/**
 * Tells the periods that a number of a sentence may be of, the likeliest first: the one in its own clause ("$2.02 billion this
 * year, up 51% on 2024"), then all that the sentence names.
 */
export function periodsFor(
  text: string,
  dates: readonly StatedDate[],
): (stated: Span) => readonly Period[] {
  const beginnings = dates.filter(({ start, end }) => begins(text, start, end));
  const since = beginnings[0]?.year ?? null;
  const told = dates.filter((date) => !beginnings.includes(date));
  const all = [{ years: yearsOf(told), since }];
  if (told.length < 2) return () => all;
  const clauses = clausesOf(text, { start: 0, end: text.length });
  return (stated) => {
    const clause = clauses.find((part) => overlaps(part, stated));
    const own = yearsOf(told.filter((date) => clause && overlaps(date, clause)));
    return own.length === 1 ? [{ years: own, since }, ...all] : all;
  };
}

/** Each once: a year that a sentence names twice is one year. */
function yearsOf(dates: readonly StatedDate[]): string[] {
  return [...new Set(dates.map(({ year }) => year))];
}

function begins(text: string, start: number, end: number): boolean {
  return (
    SINCE.test(text.slice(Math.max(0, start - 20), start)) ||
    SINCE_AFTER.test(text.slice(end, end + 8))
  );
}

/** "stole $4.4 million from a small lender": one theft, and no total. */
const FROM_ONE =
  /^\s?(?:[\p{L}-]+\s){0,4}?(?:from|aus|von|bei|de|à|a|d['’])\s?(?:an?|one|the|eine[mr]?|une?|una?|el|la|le)\s/u;

/** Whether a number that nobody gave can be told from one of another period, or of a part. */
export function mayDifferIn(
  text: string,
  { end }: Span,
  { isTotal, mayDiffer }: Subject,
  { years }: Period,
): boolean {
  return mayDiffer && (!isTotal || (years.length < 3 && !FROM_ONE.test(text.slice(end))));
}
