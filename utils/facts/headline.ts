import type { DatasetIndex } from '../dataset/lookup';
import type { Figure, Source } from '../dataset/types';
import { isSuperseded, newestFirst } from './figureView';
import { measureRank } from './measures';

/** How far a source is believed when there is a choice; 0 is best. */
const GRADES = ['primary', 'major-news', 'trade-news', 'secondary-compilation', 'low'] as const;
const OFFICIAL = new Set([
  'government',
  'official',
  'intergovernmental',
  'court',
  'company-report',
  'company-statement',
]);

/** The figure to show first: of the most telling measure, by the best source, the newest. */
export function headlineFigure(figures: readonly Figure[], index: DatasetIndex): Figure | null {
  const standing = figures.filter(
    (figure) => !isSuperseded(figure, index) && figure.text === undefined,
  );
  return (
    [...standing].sort((a, b) => score(a, index) - score(b, index) || newestFirst(a, b))[0] ?? null
  );
}

function score(figure: Figure, index: DatasetIndex): number {
  const inDollars = figure.unit === 'USD' ? 0 : 1;
  return (
    measureRank(figure.measure) * 100 + inDollars * 10 + gradeRank(index.source(figure.source))
  );
}

export function gradeRank(source: Source | undefined): number {
  if (source?.grade) return GRADES.indexOf(source.grade);
  return source && OFFICIAL.has(source.kind) ? 0 : 2;
}
