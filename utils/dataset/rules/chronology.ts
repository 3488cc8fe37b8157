import type { Dataset } from '../types';
import { isBefore } from './dates';
import type { Report } from './rule';

export function nothingIsOfTheFuture(dataset: Dataset, report: Report): void {
  const today = dataset.version.slice(0, '2026-11-22'.length);
  for (const { id, as_of } of dataset.figures)
    if (isBefore(today, as_of)) report(id, 'as_of', `${as_of} is after the dataset’s ${today}`);
  for (const { id, published } of dataset.sources)
    if (isBefore(today, published))
      report(id, 'published', `${published} is after the dataset’s ${today}`);
}

export function nothingPrecedesItsIncident(dataset: Dataset, report: Report): void {
  const dates = new Map(dataset.entities.map(({ id, incident }) => [id, incident?.date ?? null]));
  for (const { id, subject, as_of } of dataset.figures) {
    const date = dates.get(subject) ?? null;
    if (isBefore(as_of, date)) report(id, 'as_of', `${as_of} is before the incident of ${date}`);
  }
  for (const { id, incident } of dataset.entities) {
    for (const { to, date } of incident?.attribution ?? []) {
      if (isBefore(date, incident?.date ?? null))
        report(id, `incident.attribution.${to}`, `${date} is before the incident`);
    }
  }
}
