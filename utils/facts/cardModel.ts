import type { DatasetIndex } from '../dataset/lookup';
import { originOf } from '../dataset/own';
import type { Entity, Id } from '../dataset/types';
import type { Words } from '../words/types';
import { formatDate } from './format';
import { groupsOf, publishedGroup, subjectsOf } from './groups';
import { cardHeadline } from './headline';
import {
  attributions,
  type BlamedIncident,
  incidentsBlamedOn,
  incidentView,
  largestTheft,
} from './incidents';
import { typeLabel } from './labels';
import { amongLargest, largestBlamed } from './largestChart';
import { related } from './related';
import { senseOfScale } from './scale';
import { sourceView } from './sourceView';
import type { CardHead, CardModel, FigureView } from './types';
import { yearCharts } from './yearChart';

const MOST_YEAR_CHARTS = 2;

/** What a card of an entity begins with, or null if the dataset does not know it. */
export function cardHead(index: DatasetIndex, id: Id, words: Words): CardHead | null {
  const entity = index.entity(id);
  return entity ? headOf(entity, partsOf(entity, index), words) : null;
}

/** Everything a card shows of an entity, or null if the dataset does not know it. */
export function cardModel(index: DatasetIndex, id: Id, words: Words): CardModel | null {
  const entity = index.entity(id);
  if (!entity) return null;
  const parts = partsOf(entity, index);
  const { subjects, blamed } = parts;
  const groups = [
    ...subjects.flatMap((subject) => groupsOf(subject, subject === entity, index, words)),
    ...publishedGroup(entity, index, words),
  ];
  const views = groups.flatMap(({ figures }) => figures);
  return {
    ...headOf(entity, parts, words),
    ...pictures(entity, subjects, blamed, index, words),
    groups,
    attribution: [entity, ...index.incidentsOfVictim(id)].flatMap((incident) =>
      attributions(incident, entity, index, words),
    ),
    incidents: blamed.flatMap((incident) => incidentView(incident, index, words)),
    related: related(entity, index, words),
    ...elsewhere(entity, index, words),
    caution: caution(views, words),
    sourceCount: new Set(views.map(({ source }) => source.id)).size,
    publisherCount: new Set(views.map(({ source }) => source.publisher)).size,
  };
}

/** Whose figures a card shows besides its entity's own. */
interface Parts {
  index: DatasetIndex;
  subjects: readonly Entity[];
  blamed: readonly BlamedIncident[];
}

function partsOf(entity: Entity, index: DatasetIndex): Parts {
  return {
    index,
    subjects: subjectsOf(entity, index),
    blamed: incidentsBlamedOn(entity.id, index),
  };
}

function headOf(entity: Entity, { index, subjects, blamed }: Parts, words: Words): CardHead {
  const origin = originOf(entity.id, index.dataset);
  return {
    ...about(entity, words),
    headline: cardHeadline(entity, subjects, largestTheft(blamed), index, words),
    scale: senseOfScale(incidentOf(entity, index) ?? entity, index, words),
    dataset: origin?.name ?? null,
    datasetVersion: (origin ?? index.dataset).version,
  };
}

/** Where else something is said of an entity. */
function elsewhere(
  entity: Entity,
  index: DatasetIndex,
  words: Words,
): Pick<CardModel, 'references' | 'alsoIn'> {
  return {
    references: (entity.references ?? [])
      .flatMap((id) => index.source(id) ?? [])
      .map((source) => sourceView(source, words)),
    alsoIn: index.alsoIn(entity).map(({ id, name }) => ({
      entity: { id, name },
      dataset: originOf(id, index.dataset)?.name ?? null,
    })),
  };
}

/** What of a card is better looked at than read. */
function pictures(
  entity: Entity,
  subjects: readonly Entity[],
  blamed: readonly BlamedIncident[],
  index: DatasetIndex,
  words: Words,
): Pick<CardModel, 'yearCharts' | 'largest'> {
  const incident = incidentOf(entity, index);
  return {
    yearCharts: subjects
      .flatMap((subject) => yearCharts(subject, index, words))
      .slice(0, MOST_YEAR_CHARTS),
    largest: incident ? amongLargest(incident, index, words) : largestBlamed(blamed, words),
  };
}

/** The theft that a card is about: its own, or the only one that its victim suffered. */
function incidentOf(entity: Entity, index: DatasetIndex): Entity | undefined {
  if (entity.incident) return entity;
  const suffered = index.incidentsOfVictim(entity.id);
  return suffered.length === 1 ? suffered[0] : undefined;
}

function about(entity: Entity, words: Words) {
  const { id, name, type, summary, summary_basis: basis, incident } = entity;
  return {
    id,
    name,
    type,
    typeLabel: typeLabel(type, words),
    summary,
    summarySourced: basis === 'sourced',
    summaryNote: basis.startsWith('general knowledge') ? words.say('generalKnowledge') : null,
    date: incident?.date ? formatDate(incident.date, words) : null,
  };
}

function caution(views: readonly FigureView[], words: Words): string | null {
  const low = views.length > 0 && views.every(({ badges }) => badges.includes('low-grade'));
  return low ? words.say('onlyLowGrade') : null;
}
