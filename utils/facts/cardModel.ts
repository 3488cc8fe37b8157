import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Id } from '../dataset/types';
import { formatDate } from './format';
import { groupsOf, publishedGroup, subjectsOf } from './groups';
import { cardHeadline } from './headline';
import { attributions, incidentsBlamedOn, incidentView, largestTheft } from './incidents';
import { TYPE_LABELS } from './labels';
import { related } from './related';
import type { CardModel, FigureView } from './types';

/** Everything a card shows of an entity, or null if the dataset does not know it. */
export function cardModel(index: DatasetIndex, id: Id, locale = 'en'): CardModel | null {
  const entity = index.entity(id);
  if (!entity) return null;
  const subjects = subjectsOf(entity, index);
  const blamed = incidentsBlamedOn(id, index);
  const groups = [
    ...subjects.flatMap((subject) => groupsOf(subject, subject === entity, index, locale)),
    ...publishedGroup(entity, index, locale),
  ];
  const views = groups.flatMap(({ figures }) => figures);
  return {
    ...about(entity, locale),
    headline: cardHeadline(entity, subjects, largestTheft(blamed), index, locale),
    groups,
    attribution: [entity, ...index.incidentsOfVictim(id)].flatMap((incident) =>
      attributions(incident, entity, index, locale),
    ),
    incidents: blamed.flatMap((incident) => incidentView(incident, index, locale)),
    related: related(entity, index, locale),
    caution: caution(views),
    sourceCount: new Set(views.map(({ source }) => source.id)).size,
    publisherCount: new Set(views.map(({ source }) => source.publisher)).size,
    datasetVersion: index.dataset.version,
  };
}

function about(entity: Entity, locale: string) {
  const { id, name, type, summary, summary_basis: basis, incident } = entity;
  return {
    id,
    name,
    type,
    typeLabel: TYPE_LABELS[type],
    summary,
    summarySourced: basis === 'sourced',
    summaryNote: basis.startsWith('general knowledge') ? basis : null,
    date: incident?.date ? formatDate(incident.date, locale) : null,
  };
}

function caution(views: readonly FigureView[]): string | null {
  const low = views.length > 0 && views.every(({ badges }) => badges.includes('low-grade'));
  return low ? 'Only low-grade sources were found for these figures.' : null;
}
