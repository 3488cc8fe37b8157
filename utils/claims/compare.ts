import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id } from '../dataset/types';
import { digits } from '../text/quantity';
import { figuresBetween, figuresOfUnit, isPublishedBy, sameUnit, yearsOf } from './figureTable';
import type { Stated } from './stated';
import type { Verdict } from './types';

/** A stated number is a figure if it rounds to it: "$1.5 billion" is $1.46 billion. */
const ROUNDING = 0.035;
const EXACT = 0.002;
/** Later figures that far from an early one show that it has moved. */
const MOVED = 0.2;

export interface Compared {
  verdict: Verdict;
  subject: Id;
  measure: string;
  figures: Id[];
}

/** What is asked: a number of these measures, about these subjects, in these years (none: any). */
export interface Question {
  stated: Stated;
  measures: readonly string[];
  subjects: readonly Id[];
  years: readonly string[];
  /** Who the sentence says it from: where they gave figures, only theirs answer. */
  publishers: readonly Entity[];
  /** Which figures may answer where the sentence names no year. */
  accepts?: ((figure: Figure) => boolean) | undefined;
}

/** Sets a stated number beside the figures published for it; null where nothing can be compared. */
export function compare(question: Question, index: DatasetIndex): Compared | null {
  const { publishers, subjects } = question;
  const { unit, value } = question.stated;
  const all = subjects.flatMap((subject) =>
    figuresOfUnit(subject, unit, index).filter((figure) => isComparable(figure, question)),
  );
  const own = all.filter((figure) => isPublishedBy(figure, publishers, index));
  const comparable = own.length > 0 ? own : all;
  const close = comparable.filter((figure) => says(figure, value, ROUNDING));
  const exact = close.filter((figure) => says(figure, value, EXACT));
  const same = exact.length > 0 ? exact : close;
  const [first] = same.length > 0 ? same : comparable;
  if (!first) return null;
  if (same.length === 0)
    return comparable.some((figure) => isNear(figure, value))
      ? answer('differs', first, comparable)
      : null;
  return judged(first, same, comparable, { ...question, isTheirs: own.length > 0 }, index);
}

/** A number so many times smaller or larger than any figure is of something else: a price, a fee. */
const FAR = 1000;

function isNear({ value, low, high }: Figure, stated: number): boolean {
  const least = value ?? low ?? 0;
  const most = value ?? high ?? least;
  return stated * FAR >= least && stated <= most * FAR;
}

/**
 * A figure of the subjects that is the very number, whatever it measures: so exact a number about the
 * same thing is no accident. Null if there is none.
 */
export function identify(question: Question, index: DatasetIndex): Compared | null {
  const { stated, subjects, years } = question;
  const [least, most] = [stated.value * (1 - NO_NEARER), stated.value * (1 + NO_NEARER)];
  const same = subjects.flatMap((subject) =>
    figuresBetween(subject, least, most, index).filter(
      (figure) =>
        isVeryNumber(figure, stated) &&
        isNotOfOther(figure, years, index) &&
        (question.accepts?.(figure) ?? true),
    ),
  );
  const [first] = same;
  return first ? judged(first, same, same, { ...question, isTheirs: false }, index) : null;
}

/** A total is of its years; a figure of one thing may be of any, unless it says another. */
function isNotOfOther(figure: Figure, years: readonly string[], index: DatasetIndex): boolean {
  if (years.length === 0 || sameYears(figure, years)) return true;
  // "said in December 2022 that it stole $1.2 billion in five years": the year is the report's.
  const last = figure.period?.match(/(?:19|20)\d\d/g)?.at(-1);
  if (last && years.includes(last) && figure.as_of?.startsWith(last)) return true;
  const isTotal = index.entity(figure.subject)?.type === 'topic';
  return !isTotal && !/^\d{4}$/.test(figure.period ?? '');
}

/** Two digits and the unit, and for a bare number what it counts. */
function isVeryNumber(figure: Figure, { value, unit, counted }: Stated): boolean {
  if (figure.value === undefined) return false;
  if (!sameUnit(figure.unit, unit) && !counted?.includes(figure.unit ?? '')) return false;
  const isRounded = digits(value) > 1 && roundTo(figure.value, value) === value;
  if (figure.value !== value && !isRounded) return false;
  return counted === undefined || digits(value) > 2 || counts(figure, counted);
}

/** Two numbers that differ by so much of one share no two digits, however they are rounded. */
const NO_NEARER = 0.06;

const STEM = 5;

/** Whether a figure's own words name one of those that stand after the number. */
function counts({ unit, measure, note }: Figure, words: readonly string[]): boolean {
  const own = `${unit} ${measure} ${note ?? ''}`.toLowerCase();
  return words.some((word) => word.length > 3 && own.includes(word.toLowerCase().slice(0, STEM)));
}

/** Whether a number that was published still stands. */
function judged(
  first: Figure,
  same: readonly Figure[],
  comparable: readonly Figure[],
  { years, isTheirs }: Question & { isTheirs: boolean },
  index: DatasetIndex,
): Compared {
  const standing = same.filter((figure) => !isRevised(figure, years, index));
  // A publisher that has revised its figure has moved, even where others still repeat the old one.
  const hasRevised = isTheirs && standing.length < same.length;
  const isOld = standing.length === 0 || hasRevised || hasMoved(standing, comparable, index);
  const past = [...earliest(same), ...successors(same, index), ...later(same, comparable)];
  return answer(isOld ? 'outdated' : 'matches', first, isOld ? past : standing);
}

function answer(
  verdict: Verdict,
  { subject, measure }: Figure,
  decided: readonly Figure[],
): Compared {
  const figures = [...new Set(decided.map(({ id }) => id))].slice(0, 6);
  return { verdict, subject, measure, figures };
}

/** Superseded by another value; the same told more roundly, or of other years, is no revision. */
function isRevised(figure: Figure, years: readonly string[], index: DatasetIndex): boolean {
  return index.supersededBy(figure.id).some((next) => {
    if (years.length > 0 && !sameYears(next, years)) return false;
    const [value, after] = [figure.value, next.value];
    return value === undefined || after === undefined || roundTo(value, after) !== after;
  });
}

/** `value` with as few significant digits as `model` has. */
function roundTo(value: number, model: number): number {
  return Number(value.toPrecision(Math.min(21, Math.max(1, digits(model)))));
}

function isComparable(figure: Figure, question: Question): boolean {
  const { measures, years } = question;
  // Facts of single entities name their measure at length: "laundered for North Korea".
  const isMeant = measures.some(
    (measure) => figure.measure === measure || figure.measure.startsWith(`${measure} `),
  );
  if (!isMeant) return false;
  if (years.length > 0) return sameYears(figure, years);
  return question.accepts?.(figure) ?? true;
}

/** The figure's period names the sentence's years; a figure without a period is taken by its date. */
function sameYears(figure: Figure, years: readonly string[]): boolean {
  const own = yearsOf(figure);
  if (years.length === 1 && own.length <= 1) return own[0] === years[0];
  // "in 2023, as the firm reported in January 2024": the second is the day of the report.
  const reported = figure.as_of?.slice(0, 4);
  if (
    years.length === own.length + 1 &&
    years.includes(reported ?? '') &&
    !own.includes(reported ?? '')
  )
    return years.filter((year) => year !== reported).every((year) => own.includes(year));
  return years.length === own.length
    ? years.every((year) => own.includes(year))
    : own.at(-1) === years.at(-1) && own[0] === years[0];
}

function says({ value, low, high }: Figure, stated: number, tolerance: number): boolean {
  if (value !== undefined) return Math.abs(value - stated) <= Math.abs(value) * tolerance;
  return low !== undefined && high !== undefined && stated >= low && stated <= high;
}

/**
 * Whether a theft's first count was left behind: it was given within weeks, and all that was published
 * later is well away from it.
 */
function hasMoved(
  same: readonly Figure[],
  comparable: readonly Figure[],
  index: DatasetIndex,
): boolean {
  const [first] = same;
  const date = first && index.entity(first.subject)?.incident?.date;
  const value = first?.value;
  if (!date || value === undefined || !same.every(({ as_of }) => isWithinWeeks(date, as_of)))
    return false;
  const after = later(same, comparable);
  // One later outlier moves nothing.
  return (
    after.length > 1 &&
    after.every((figure) => Math.abs((figure.value ?? value) - value) > value * MOVED)
  );
}

function isWithinWeeks(date: string, other: string | null): boolean {
  const days = (Date.parse(other ?? '') - Date.parse(date)) / 86_400_000;
  return days >= -31 && days <= 45;
}

/** The one that was there first stands for all that repeat it. */
function earliest(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => (a.as_of ?? '').localeCompare(b.as_of ?? '')).slice(0, 1);
}

function successors(figures: readonly Figure[], index: DatasetIndex): Figure[] {
  return figures.flatMap(({ id }) => index.supersededBy(id));
}

function later(same: readonly Figure[], comparable: readonly Figure[]): Figure[] {
  const newest =
    same
      .map(({ as_of }) => as_of ?? '')
      .sort()
      .at(-1) ?? '';
  return comparable.filter((figure) => !same.includes(figure) && (figure.as_of ?? '') > newest);
}
