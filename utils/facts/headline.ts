import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Source } from '../dataset/types';
import type { Words } from '../words/types';
import { figureView } from './figureView';
import { isCommonMeasure, measureLabel, measureRank } from './measures';
import { isSuperseded, orderFor } from './order';
import type { CardModel } from './types';

/** How far a source is believed when there is a choice; 0 is best. */
const GRADES = ['primary', 'major-news', 'trade-news', 'secondary-compilation', 'low'] as const;
const OFFICIAL: ReadonlySet<string> = new Set([
  'government',
  'official',
  'intergovernmental',
  'court',
  'company-report',
  'company-statement',
]);
/** Numbers that tell nothing of their subject when they stand alone. */
const MUTE: ReadonlySet<string> = new Set(['other:statement-count', 'other:report-edition']);

interface Candidate {
  subject: Entity;
  /** The headline's label, from the label of what is measured. */
  label(measure: string): string;
}

/** A card's first number: the entity's own, else of the incident or topic that tells most of it. */
export function cardHeadline(
  entity: Entity,
  subjects: readonly Entity[],
  largestBlamed: Entity | undefined,
  index: DatasetIndex,
  words: Words,
): CardModel['headline'] {
  const own = headlineFigure(index.figuresOf(entity.id), index);
  const leads = own !== null && isCommonMeasure(own.measure);
  for (const { subject, label } of candidates(entity, subjects, largestBlamed, leads, words)) {
    const figure = headlineFigure(index.figuresOf(subject.id), index);
    const view = figure && figureView(figure, index, words);
    if (view) return { ...view, label: label(measureLabel(figure.measure, words)) };
  }
  return null;
}

function candidates(
  entity: Entity,
  subjects: readonly Entity[],
  largestBlamed: Entity | undefined,
  leads: boolean,
  words: Words,
): Candidate[] {
  const own = { subject: entity, label: (measure: string) => measure };
  const others = subjects
    .filter((subject) => subject !== entity)
    .map((subject) => ({ subject, label: (measure: string) => `${measure} · ${subject.name}` }));
  const blamed = largestBlamed && {
    subject: largestBlamed,
    label: () => `${measureLabel('largest-theft', words)} · ${largestBlamed.name}`,
  };
  // The sum of all thefts says more of a state than the largest does, or a sum of its own.
  if (entity.type === 'state') return [...others, own, ...(blamed ? [blamed] : [])];
  if (!blamed) return [own, ...others];
  return leads ? [own, blamed, ...others] : [blamed, own, ...others];
}

/** An index answers with the same list each time; pictures ask for the headlines of all incidents. */
const known = new WeakMap<DatasetIndex, WeakMap<readonly Figure[], Figure | null>>();

/** The figure to show first: of the most telling measure, by the best source, the newest. */
export function headlineFigure(figures: readonly Figure[], index: DatasetIndex): Figure | null {
  const ofIndex = known.get(index) ?? new WeakMap<readonly Figure[], Figure | null>();
  known.set(index, ofIndex);
  const before = ofIndex.get(figures);
  const figure = before === undefined ? mostTelling(figures, index) : before;
  ofIndex.set(figures, figure);
  return figure;
}

function mostTelling(figures: readonly Figure[], index: DatasetIndex): Figure | null {
  const [first] = figures;
  if (!first) return null;
  const newest = orderFor(first.subject, index);
  const [best] = figures
    .filter((figure) => isTelling(figure) && !isSuperseded(figure, index))
    .sort((a, b) => score(a, index) - score(b, index) || newest(a, b));
  return best ?? null;
}

function isTelling({ text, unit, measure }: Figure): boolean {
  return text === undefined && unit !== 'year' && !MUTE.has(measure);
}

function score(figure: Figure, index: DatasetIndex): number {
  const inDollars = figure.unit === 'USD' ? 0 : 1;
  return (
    measureRank(figure.measure) * 100 + inDollars * 10 + gradeRank(index.source(figure.source))
  );
}

function gradeRank(source: Source | undefined): number {
  if (source?.grade) return GRADES.indexOf(source.grade);
  return source && OFFICIAL.has(source.kind) ? 0 : 2;
}
