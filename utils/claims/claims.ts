import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Id } from '../dataset/types';
import { datesIn } from '../text/dates';
import { overlaps, type Span, sentencesOf } from '../text/span';
import { type Compared, compare, identify } from './compare';
import { datedClaims } from './dated';
import { type Deed, deedMeasures, deedsIn } from './deeds';
import { mayDifferIn, type Period, periodsFor } from './periods';
import { hasNumber, type Stated, statedNumbers } from './stated';
import { isOnSubject, isPublisher, type Subject, subjectsOf } from './subjects';
import type { Claim } from './types';

/** Who or what a sentence was found to name. */
export interface Named extends Span {
  entity: Id;
}

/** A sentence with who is spoken of in it. */
interface Told {
  span: Span;
  text: string;
  named: readonly Named[];
  entities: readonly Entity[];
  /** What was done with its sums. */
  deeds(): readonly Deed[];
  /** What a number of it may be about, the most specific first. */
  subjectsFor(stated: Stated): readonly Asked[];
}

/** What a number may be about, if it is of that period. */
interface Asked {
  subject: Subject;
  period: Period;
}

/**
 * The numbers of a text that can be set beside the dataset. Conservative: a sentence must name a subject
 * that has figures of the number's kind, else it says nothing. `published` is the day of the text,
 * from which "last year" is told.
 */
export function claimsOf(
  text: string,
  named: readonly Named[],
  index: DatasetIndex,
  published: string | null = null,
): Claim[] {
  // What is cheap to tell comes first: most texts name nobody and count nothing.
  if (!hasNumber(text) || (named.length === 0 && !isOnSubject(text, index))) return [];
  const sentences = sentencesOf(text);
  return sentences.flatMap((span, at) => {
    const own = text.slice(span.start, span.end);
    if (!hasNumber(own)) return [];
    const around = sentences.slice(Math.max(0, at - REACH), at + 1);
    const spokenOf = namedAround(around, named, index);
    if (spokenOf.length === 0 && !isOnSubject(own, index)) return [];
    const found = [
      ...numberClaims(span, own, spokenOf, index, published),
      ...datedClaims(own, spokenOf, index),
    ];
    return found
      .map((claim) => ({ ...claim, start: span.start + claim.start, end: span.start + claim.end }))
      .sort((a, b) => a.start - b.start);
  });
}

/** The sums and counts of a sentence; offsets are the sentence's. */
function numberClaims(
  span: Span,
  text: string,
  named: readonly Named[],
  index: DatasetIndex,
  published: string | null,
): Claim[] {
  const numbers = statedNumbers(text);
  if (numbers.length === 0) return [];
  const entities = named.flatMap(({ entity }) => index.entity(entity) ?? []);
  const periodsOf = periodsFor(text, datesIn(text, published));
  const known = new Map<string, readonly Asked[]>();
  const about = (period: Period): readonly Asked[] => {
    const key = period.years.join();
    const found =
      known.get(key) ??
      subjectsOf(entities, text, period, index).map((subject) => ({ subject, period }));
    known.set(key, found);
    return found;
  };
  let deeds: readonly Deed[] | undefined;
  const told: Told = {
    span,
    text,
    named,
    entities,
    deeds: () => (deeds ??= deedsIn(text)),
    subjectsFor: (stated) => periodsOf(stated).flatMap(about),
  };
  const claims = numbers.flatMap((stated) => {
    const claim = claimOf(stated, told, index);
    return claim ? [{ ...claim, start: stated.start, end: stated.end }] : [];
  });
  return claims.filter((one) => !isOfElse(one, claims, index));
}

/** "Bybit lost $1.5 billion of its $16 billion": where one number is the theft's, another is of something else. */
function isOfElse(
  { verdict, subject, measure, unit }: Claim,
  all: readonly Claim[],
  index: DatasetIndex,
): boolean {
  return (
    verdict === 'differs' &&
    index.entity(subject)?.incident !== undefined &&
    all.some(
      (other) =>
        other.subject === subject &&
        other.measure === measure &&
        other.unit === unit &&
        (other.verdict === 'matches' || other.verdict === 'outdated'),
    )
  );
}

/** How many sentences back a subject still is the one spoken of. */
const REACH = 2;

/**
 * Who is named in the last of these sentences; where only a publisher is, also who was spoken of
 * before: "The FBI put it at $308 million."
 */
function namedAround(
  sentences: readonly Span[],
  named: readonly Named[],
  index: DatasetIndex,
): readonly Named[] {
  const all: Named[] = [];
  for (const sentence of [...sentences].reverse()) {
    all.push(...named.filter((name) => overlaps(name, sentence)));
    const entities = all.flatMap(({ entity }) => index.entity(entity) ?? []);
    if (entities.some((entity) => !isPublisher(entity))) break;
  }
  return all;
}

function claimOf(stated: Stated, told: Told, index: DatasetIndex): Claim | null {
  const subjects = told.subjectsFor(stated);
  const publishers = publishersOf(stated, told, index);
  const { measures, isGuess } = measuresOf(stated, told, index);
  let differing: Compared | null = null;
  for (const { subject, period } of subjects) {
    const { ids, years, accepts, isOnlyVery } = subject;
    const question = { stated, measures, subjects: ids, publishers, years, accepts };
    const compared = measures.length > 0 && !isOnlyVery ? compare(question, index) : null;
    if (compared && compared.verdict !== 'differs') return claim(stated, compared);
    const same = identify(question, index);
    if (same) return claim(stated, same);
    // Without a word of what was done with it, the number may be of another kind.
    if (compared && !isGuess && mayDifferIn(told.text, stated, subject, period))
      differing ??= compared;
  }
  // "15억 달러(약 2조원)": what stands in brackets after a sum is the same in other money.
  if (isConverted(stated, told.text)) return null;
  if (differing && isTellable(differing, index)) return claim(stated, differing);
  return isGuess ? null : unknown(stated, measures, subjects, told, index);
}

function isConverted({ start }: Stated, text: string): boolean {
  return /\p{L}\s?[(（](?:약|約|约|rund|about|some|environ|unos|около)?\s?$/u.test(
    text.slice(0, start),
  );
}

/**
 * Parts of a theft are laundered in many ways, so that only a mixer's own sum differs from another. Shares are of
 * many things.
 */
function isTellable({ measure, subject }: Compared, index: DatasetIndex): boolean {
  if (measure === 'share-percent') return false;
  return !/launder/.test(measure) || index.entity(subject)?.type === 'mixer';
}

/** A sum that something was done with, of which nobody has published a figure; silent in the card. */
function unknown(
  stated: Stated,
  measures: readonly string[],
  subjects: readonly Asked[],
  told: Told,
  index: DatasetIndex,
): Claim | null {
  const subject = subjects.find((asked) => !asked.subject.isOnlyVery)?.subject.ids[0];
  const isOwn = told.named.some(
    ({ entity, start }) => entity === subject && start >= told.span.start,
  );
  const [measure] = measures;
  if (measure === undefined || measure === 'none' || !isOwn || stated.unit === 'percent')
    return null;
  return claim(stated, {
    verdict: 'unknown',
    subject: index.entity(subject ?? '')?.id ?? '',
    measure,
    figures: [],
  });
}

function claim({ value, unit }: Stated, compared: Compared): Claim {
  return { start: 0, end: 0, ...compared, value, unit };
}

/** Who says the number: "$1.7 billion (Recorded Future)" is theirs, else whoever the sentence names. */
function publishersOf(stated: Stated, told: Told, index: DatasetIndex): readonly Entity[] {
  const publisher = ({ entity }: Named): Entity[] => {
    const found = index.entity(entity);
    return found && isPublisher(found) ? [found] : [];
  };
  const end = told.span.start + stated.end;
  const after = told.named.find(
    (name) =>
      name.start >= end &&
      /^\s?\($/.test(told.text.slice(stated.end, name.start - told.span.start)),
  );
  const own = after ? publisher(after) : [];
  return own.length > 0 ? own : told.named.flatMap(publisher);
}

/** What the number measures: by its own noun, by the deed, or by the theft that the sentence names. */
function measuresOf(
  stated: Stated,
  { entities, deeds }: Told,
  index: DatasetIndex,
): { measures: readonly string[]; isGuess: boolean } {
  if (stated.measures.length > 0 || stated.unit === 'count')
    return { measures: stated.measures, isGuess: stated.isVague === true };
  const measures = deedMeasures(deeds(), stated);
  const namesTheft = entities.some(
    ({ id, incident }) => incident || index.incidentsOfVictim(id).length > 0,
  );
  return measures.length > 0 || !namesTheft
    ? { measures, isGuess: false }
    : { measures: ['value-stolen'], isGuess: true };
}
