import type { Dataset, Figure } from '../types';
import type { Report } from './rule';

export function datesAreInOrder({ figures, entities }: Dataset, report: Report): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  for (const figure of figures) {
    for (const id of figure.supersedes ?? []) {
      const earlier = byId.get(id);
      if (earlier && isBefore(figure.as_of, earlier.as_of)) {
        report(
          figure.id,
          'supersedes',
          `${id} is of ${earlier.as_of}, later than this figure’s ${figure.as_of}`,
        );
      }
    }
  }
  for (const { id, incident } of entities) {
    if (incident && isBefore(incident.disclosed, incident.date)) {
      report(
        id,
        'incident.disclosed',
        `${incident.disclosed} lies before the incident of ${incident.date}`,
      );
    }
  }
}

/** Whether `a` is earlier than `b`, as far as both are precise. */
export function isBefore(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

export function supersedingEnds({ figures }: Dataset, report: Report): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const reaches = (from: Figure, goal: string, seen: Set<string>): boolean =>
    (from.supersedes ?? []).some((id) => {
      if (id === goal) return true;
      const next = byId.get(id);
      if (!next || seen.has(id)) return false;
      return reaches(next, goal, seen.add(id));
    });
  for (const figure of figures) {
    if (reaches(figure, figure.id, new Set()))
      report(figure.id, 'supersedes', 'supersedes itself in a circle');
  }
}
