import type { DatasetIndex } from '../dataset/lookup';
import type { Figure } from '../dataset/types';

type Order = (a: Figure, b: Figure) => number;

/** Whether a later vintage replaces the figure. */
export function isSuperseded(figure: Figure, index: DatasetIndex): boolean {
  return index.supersededBy(figure.id).length > 0;
}

/** The newest first: by the year it speaks of, then by the date of the statement. */
export const newestFirst: Order = (a, b) =>
  descending(yearOf(a), yearOf(b)) || descending(a.as_of ?? '', b.as_of ?? '');

/** Of one event: dollars before other units, then the newest statement first. */
export const newestOfEvent: Order = (a, b) =>
  Number(a.unit !== 'USD') - Number(b.unit !== 'USD') ||
  descending(a.as_of ?? '', b.as_of ?? '') ||
  newestFirst(a, b);

/** How the figures of a subject stand in its card. */
export function orderFor(subject: string, index: DatasetIndex): Order {
  return index.entity(subject)?.incident ? newestOfEvent : newestFirst;
}

/** The last year a figure speaks of; without a period that of its statement. */
function yearOf({ period, as_of }: Figure): string {
  return (period ?? as_of ?? '').match(/(?:19|20)\d\d/g)?.at(-1) ?? '';
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
