import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id } from '../dataset/types';
import { overlaps, type Span, sentencesOf } from '../text/span';
import { compare } from './compare';
import { deedMeasures, type Stated, statedNumbers, yearsOf } from './stated';
import type { Claim } from './types';

/** Who or what a sentence was found to name. */
export interface Named extends Span {
  entity: Id;
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

const EVERYONE =
  /\b(?:all kinds|all hackers|worldwide|globally|industry|in total|everyone|crypto businesses)\b/iu;
/**
 * The numbers of a text that can be set beside the dataset. Conservative: a sentence must name a subject
 * that has figures of the number's kind, else it says nothing.
 */
export function claimsOf(text: string, named: readonly Named[], index: DatasetIndex): Claim[] {
  return sentencesOf(text).flatMap((sentence) => {
    const own = text.slice(sentence.start, sentence.end);
    const here = named.filter((name) => overlaps(name, sentence));
    return statedNumbers(own).flatMap((stated) => {
      const claim = claimOf(stated, own, here, index);
      return claim
        ? [{ ...claim, start: sentence.start + stated.start, end: sentence.start + stated.end }]
        : [];
    });
  });
}

function claimOf(
  stated: Stated,
  sentence: string,
  here: readonly Named[],
  index: DatasetIndex,
): Claim | null {
  const { value, unit } = stated;
  const entities = here.flatMap(({ entity }) => index.entity(entity) ?? []);
  const measures = measuresOf(stated, sentence, entities);
  if (measures.length === 0) return null;
  const publishers = entities.filter(({ type }) => PUBLISHERS.has(type));
  const years = yearsOf(sentence);
  for (const subjects of subjectsBySpecificity(entities, sentence, index)) {
    const scope = scopeOf(subjects, years, publishers, index);
    const compared = scope && compare({ stated, measures, subjects, publishers, ...scope }, index);
    if (compared && !(scope.vague && compared.verdict === 'differs')) {
      return { start: 0, end: 0, ...compared, value, unit };
    }
  }
  return null;
}

/** What the number measures: by its own noun, by the deed, or by the theft that the sentence names. */
function measuresOf(
  stated: Stated,
  sentence: string,
  entities: readonly Entity[],
): readonly string[] {
  if (stated.measures.length > 0) return stated.measures;
  const deeds = deedMeasures(sentence, stated.start);
  const namesTheft = entities.some(({ incident }) => incident);
  return deeds.length > 0 || !namesTheft ? deeds : ['value-stolen'];
}

interface Scope {
  years: readonly string[];
  accepts?: (figure: Figure) => boolean;
  /** No year is named: that no sum of all years is this one says nothing about a quarter. */
  vague: boolean;
}

/** Which of the subjects' figures can answer: an incident has its own year, a total is of a named one. */
function scopeOf(
  subjects: readonly Id[],
  years: readonly string[],
  publishers: readonly Entity[],
  index: DatasetIndex,
): Scope | null {
  const entities = subjects.flatMap((id) => index.entity(id) ?? []);
  if (entities.some(({ incident }) => incident)) {
    return isOfYears(subjects, years, index) ? { years: [], vague: false } : null;
  }
  if (years.length > 0 || !entities.some(({ type }) => type === 'topic'))
    return { years, vague: false };
  return { years, vague: true, accepts: (figure) => isTotal(figure, publishers, index) };
}

function isOfYears(
  subjects: readonly Id[],
  years: readonly string[],
  index: DatasetIndex,
): boolean {
  const own = subjects.flatMap((id) => index.entity(id)?.incident?.date?.slice(0, 4) ?? []);
  return years.length === 0 || years.some((year) => own.includes(year));
}

/** Without a year a sum is one of all years, or the one that the named publisher gave. */
function isTotal(figure: Figure, entities: readonly Entity[], index: DatasetIndex): boolean {
  if (figure.basis === 'cumulative' || /\ball years\b/.test(figure.period ?? '')) return true;
  return entities.some((entity) => index.figuresPublishedBy(entity).includes(figure));
}

/** Lists of subjects to try, the most specific first: a theft, a mixer, then the state's totals. */
function subjectsBySpecificity(
  entities: readonly Entity[],
  sentence: string,
  index: DatasetIndex,
): Id[][] {
  const specific = entities.filter(({ type }) => !FOR_THE_STATE.has(type) && !PUBLISHERS.has(type));
  const lists = specific.map((entity) => [entity.id, ...incidentsOf(entity, index)]);
  if (EVERYONE.test(sentence)) return [...lists, [index.dataset.anchors.everyone]];
  const actors = entities.filter(({ type }) => FOR_THE_STATE.has(type));
  const texts = [sentence, ...entities.map(({ summary }) => summary)];
  const speaks = actors.length > 0 || texts.some((text) => speaksOfState(text, index));
  const { state } = index.dataset.anchors;
  const totals = [...index.topicsAbout(state)]
    .sort((a, b) => index.figuresOf(b.id).length - index.figuresOf(a.id).length)
    .map(({ id }) => id);
  return [
    ...lists,
    ...actors.map(({ id }) => [id]),
    ...(speaks && specific.length === 0 ? [[state, ...totals]] : []),
  ];
}

/** What was done to an entity, or with it: "WannaCry" stands in the name of its outbreak. */
function incidentsOf({ id, name, type }: Entity, index: DatasetIndex): Id[] {
  const suffered = index.incidentsOfVictim(id).map((incident) => incident.id);
  if (type !== 'malware') return suffered;
  const caused = index.dataset.entities.filter(
    (other) => other.incident && other.name.includes(name),
  );
  return [...suffered, ...caused.map((incident) => incident.id)];
}

/** Whether a text uses one of the dataset's own words for the state. */
function speaksOfState(text: string, index: DatasetIndex): boolean {
  return (index.dataset.cues['subject-who'] ?? []).some((word) => text.includes(word));
}
