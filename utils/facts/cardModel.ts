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
import type { CardModel, FigureView } from './types';
import { yearCharts } from './yearChart';

const MOST_YEAR_CHARTS = 2;

/** Everything a card shows of an entity, or null if the dataset does not know it. */
export function cardModel(index: DatasetIndex, id: Id, words: Words): CardModel | null {
  const entity = index.entity(id);
  if (!entity) return null;
  const subjects = subjectsOf(entity, index);
  const blamed = incidentsBlamedOn(id, index);
  const groups = [
    ...subjects.flatMap((subject) => groupsOf(subject, subject === entity, index, words)),
    ...publishedGroup(entity, index, words),
  ];
  const views = groups.flatMap(({ figures }) => figures);
  return {
    ...about(entity, words),
    headline: cardHeadline(entity, subjects, largestTheft(blamed), index, words),
    scale: senseOfScale(incidentOf(entity, index) ?? entity, index, words),
    ...pictures(entity, subjects, blamed, index, words),
    groups,
    attribution: [entity, ...index.incidentsOfVictim(id)].flatMap((incident) =>
      attributions(incident, entity, index, words),
    ),
    incidents: blamed.flatMap((incident) => incidentView(incident, index, words)),
    related: related(entity, index, words),
    ...otherDatasets(entity, index, words),
    caution: caution(views, words),
    sourceCount: new Set(views.map(({ source }) => source.id)).size,
    publisherCount: new Set(views.map(({ source }) => source.publisher)).size,
  };
}

/** Which dataset speaks, what it links to, and who else has the name. */
function otherDatasets(
  entity: Entity,
  index: DatasetIndex,
  words: Words,
): Pick<CardModel, 'references' | 'alsoIn' | 'dataset' | 'datasetVersion'> {
  const origin = originOf(entity.id, index.dataset);
  return {
    references: (entity.references ?? [])
      .flatMap((id) => index.source(id) ?? [])
      .map((source) => sourceView(source, words)),
    alsoIn: index.alsoIn(entity).map(({ id, name }) => ({
      entity: { id, name },
      dataset: originOf(id, index.dataset)?.name ?? null,
    })),
    dataset: origin?.name ?? null,
    datasetVersion: (origin ?? index.dataset).version,
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
