import type { DatasetIndex } from '../dataset/lookup';
import type { Figure, Id } from '../dataset/types';
import { datesIn, type StatedDate } from '../text/dates';
import { isPublisher } from './subjects';
import type { Claim } from './types';

/**
 * Days on which a sentence says that a named publisher spoke of a named subject, where the dataset has
 * its figure of that day: "The FBI attributed the theft on January 23, 2023". Other days say nothing:
 * a publisher speaks more than once.
 */
export function datedClaims(
  sentence: string,
  named: readonly { entity: Id }[],
  index: DatasetIndex,
): Claim[] {
  const entities = named.flatMap(({ entity }) => index.entity(entity) ?? []);
  const publishers = entities.filter(isPublisher);
  if (publishers.length === 0) return [];
  const days = datesIn(sentence).filter(({ day }) => day !== null);
  if (days.length === 0) return [];
  const theirs = new Set(publishers.flatMap((entity) => index.figuresPublishedBy(entity)));
  const about = entities
    .filter((entity) => !isPublisher(entity))
    .flatMap(({ id }) => [id, ...index.incidentsOfVictim(id).map((incident) => incident.id)])
    .flatMap((id) => index.figuresOf(id))
    .filter((figure) => theirs.has(figure));
  return days.flatMap((date) =>
    claimOf(
      date,
      about.filter(({ as_of }) => as_of === isoOf(date)),
    ),
  );
}

function claimOf({ start, end, year }: StatedDate, [first, ...more]: readonly Figure[]): Claim[] {
  if (!first) return [];
  const figures = [first, ...more].map(({ id }) => id);
  const value = Number(year);
  const { subject } = first;
  return [
    { start, end, verdict: 'matches', subject, measure: 'date', value, unit: 'date', figures },
  ];
}

function isoOf({ year, month, day }: StatedDate): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
