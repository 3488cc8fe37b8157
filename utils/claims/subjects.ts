import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id } from '../dataset/types';
import { isPublishedBy } from './figureTable';
import type { Period } from './periods';

/** What a number may be about, and which of the figures there can answer. */
export interface Subject {
  ids: readonly Id[];
  /** The years that a figure must be of; none: any. */
  years: readonly string[];
  accepts?: ((figure: Figure) => boolean) | undefined;
  /** Whether a number that nobody gave is worth saying; else only numbers that somebody gave are. */
  mayDiffer: boolean;
  /** A sum over many thefts, of the state or of a group. */
  isTotal: boolean;
  /** Whether only the very number answers, not one of the same measure. */
  isOnlyVery: boolean;
}

/** Those who act for the state: its sums stand in topics. */
const FOR_THE_STATE: ReadonlySet<string> = new Set([
  'state',
  'actor',
  'unit',
  'person',
  'label',
  'topic',
]);
/** Publishers: what they count is someone else's. */
const PUBLISHERS: ReadonlySet<string> = new Set(['company', 'agency', 'organisation', 'media']);

export function isPublisher({ type }: Entity): boolean {
  return PUBLISHERS.has(type);
}

const EVERYONE =
  /\b(?:all kinds|all hackers|of every flag|worldwide|globally|industry|in total|everyone|crypto businesses|crypto trade)\b/iu;

/** What a sentence may be about, the most specific first: a theft, a mixer, then the state's totals. */
export function subjectsOf(
  entities: readonly Entity[],
  sentence: string,
  period: Period,
  index: DatasetIndex,
): Subject[] {
  const { years } = period;
  const specific = entities.filter(
    (entity) => !FOR_THE_STATE.has(entity.type) && !isPublisher(entity),
  );
  const actors = entities.filter(({ type }) => FOR_THE_STATE.has(type));
  const own = specific.map((entity) => specificSubject(entity, years, index));
  const everyone = total([index.dataset.anchors.everyone], entities, period, index);
  if (EVERYONE.test(sentence)) return [...own, everyone];
  // "Thefts rose to $2.2 billion, with the North's at $1.34 billion": the first is everyone's.
  const all = { ...everyone, mayDiffer: false, isOnlyVery: true };
  const acting = actors.map(({ id }) => ({
    ids: [id],
    years,
    mayDiffer: true,
    isTotal: true,
    isOnlyVery: false,
  }));
  const state = total(stateTopics(index), entities, period, index);
  if (specific.length > 0) return [...own, ...acting, { ...state, isOnlyVery: true }];
  if (actors.length > 0 || speaksOf('subject-who', sentence, index)) {
    // A number of the economy is no theft that nobody counted.
    const mayDiffer = state.mayDiffer && speaksOf('subject-what', sentence, index);
    return [...acting, { ...state, mayDiffer }, all];
  }
  return ofPublishers(entities.filter(isPublisher), state, everyone, index);
}

/** What a publisher speaks of that the sentence does not name: the state's thefts, or everyone's. */
function ofPublishers(
  publishers: readonly Entity[],
  state: Subject,
  everyone: Subject,
  index: DatasetIndex,
): Subject[] {
  if (!publishers.some(({ summary }) => speaksOf('subject-who', summary, index))) return [];
  const countsAll = publishers
    .flatMap((entity) => index.figuresPublishedBy(entity))
    .some(({ subject }) => everyone.ids.includes(subject));
  return countsAll
    ? [state, everyone].map((subject) => ({ ...subject, mayDiffer: false }))
    : [state];
}

/** An incident has its own year; of another year only a figure that says so can answer. */
function specificSubject(entity: Entity, years: readonly string[], index: DatasetIndex): Subject {
  const ids = [entity.id, ...incidentsOf(entity, index)];
  const dates = ids.flatMap((id) => index.entity(id)?.incident?.date ?? []);
  const known = dates.map((date) => date.slice(0, 4));
  if (known.length === 0)
    return {
      ids,
      years: [],
      accepts: ofYears(years),
      mayDiffer: true,
      isTotal: false,
      isOnlyVery: false,
    };
  const isOfYears = years.length === 0 || years.some((year) => known.includes(year));
  return isOfYears
    ? { ids, years: [], mayDiffer: true, isTotal: false, isOnlyVery: false }
    : { ids, years, mayDiffer: false, isTotal: false, isOnlyVery: true };
}

/** A mixer's figures are mostly of a span of years: one that touches the sentence's may answer. */
function ofYears(years: readonly string[]): (figure: Figure) => boolean {
  return ({ period }) => {
    const own: readonly string[] = period?.match(/(?:19|20)\d\d/g) ?? [];
    return years.length === 0 || own.length === 0 || own.some((year) => years.includes(year));
  };
}

/** Totals are of a named year; without one, of all years, or the one that a named publisher gave. */
function total(
  ids: readonly Id[],
  entities: readonly Entity[],
  { years, since }: Period,
  index: DatasetIndex,
): Subject {
  if (years.length > 0) return { ids, years, mayDiffer: true, isTotal: true, isOnlyVery: false };
  const publishers = entities.filter(isPublisher);
  const isSince = since === null ? null : new RegExp(`^(?:since )?${since}\\D+(?:19|20)\\d\\d`);
  const accepts = (figure: Figure): boolean =>
    figure.basis === 'cumulative' ||
    // Without a year a number of people is today's.
    figure.measure === 'personnel' ||
    /\ball years\b/.test(figure.period ?? '') ||
    isSince?.test(figure.period ?? '') ||
    isPublishedBy(figure, publishers, index);
  return { ids, years, accepts, mayDiffer: false, isTotal: true, isOnlyVery: false };
}

const topicsKnown = new WeakMap<DatasetIndex, readonly Id[]>();

/** The state with its topics, those with the most figures first; every sentence asks. */
function stateTopics(index: DatasetIndex): readonly Id[] {
  const known = topicsKnown.get(index) ?? orderedTopics(index);
  topicsKnown.set(index, known);
  return known;
}

function orderedTopics(index: DatasetIndex): Id[] {
  const { state } = index.dataset.anchors;
  const topics = [...index.topicsAbout(state)]
    .sort((a, b) => index.figuresOf(b.id).length - index.figuresOf(a.id).length)
    .map(({ id }) => id);
  return [state, ...topics];
}

/** What was done to an entity, or with it: "WannaCry" stands in the name of its outbreak. */
function incidentsOf({ id, name, type }: Entity, index: DatasetIndex): Id[] {
  const suffered = index.incidentsOfVictim(id).map((incident) => incident.id);
  if (type !== 'malware') return suffered;
  const caused = index.dataset.entities.filter(
    (other) =>
      other.incident && (other.name.includes(name) || other.incident.victim.startsWith(id)),
  );
  return [...suffered, ...caused.map((incident) => incident.id)];
}

/** Whether a sentence that names nobody still speaks of who and what the dataset is about. */
export function isOnSubject(sentence: string, index: DatasetIndex): boolean {
  return ['subject-who', 'subject-what'].every((cues) => speaksOf(cues, sentence, index));
}

const words = new WeakMap<DatasetIndex, Map<string, RegExp>>();

/** Whether a text uses one of the dataset's own words for who (the state) or what (theft, crypto). */
function speaksOf(cues: string, text: string, index: DatasetIndex): boolean {
  const known = words.get(index) ?? new Map<string, RegExp>();
  words.set(index, known);
  const any = known.get(cues) ?? anyOf(index.dataset.cues[cues] ?? []);
  known.set(cues, any);
  return any.test(text);
}

/** Finds any of the words in one go, which dozens of look-ups would not. */
function anyOf(all: readonly string[]): RegExp {
  if (all.length === 0) return /(?!)/;
  return new RegExp(all.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|'));
}
