import type { DatasetIndex } from '../dataset/lookup';
import type { Figure, Id, Series } from '../dataset/types';
import { figureView } from '../facts/figureView';
import { formatAmount } from '../facts/format';
import type { FigureView } from '../facts/types';
import type { Words } from '../words/types';

/** One measure's figures side by side, period by period. */
export interface Comparison {
  series: { id: Id; title: string; description: string };
  periods: ComparedPeriod[];
}

export interface ComparedPeriod {
  /** As published, e.g. "2022", "January-September 2025". */
  period: string;
  figures: ComparedFigure[];
}

export interface ComparedFigure {
  view: FigureView;
  publisher: string;
  /** How far it lies above the period's smallest single value, reckoned by us; null for that one itself. */
  above: { sentence: string; formula: string } | null;
}

/** Series that have something to compare. */
export function comparable(index: DatasetIndex): Series[] {
  return index.dataset.series.filter(({ points }) => points.length > 1);
}

/** A series with what its picture sets beside it, by period; of each, the smallest first. */
export function compare(id: Id, index: DatasetIndex, words: Words): Comparison | null {
  const series = index.dataset.series.find((one) => one.id === id);
  if (!series) return null;
  const figures = together(series, index);
  const periods = [...new Set(figures.map(periodOf))].sort(byYear).map((period) => ({
    period,
    figures: comparedFigures(
      figures.filter((figure) => periodOf(figure) === period),
      index,
      words,
    ),
  }));
  return { series: { id, title: series.title, description: series.description }, periods };
}

function comparedFigures(
  figures: readonly Figure[],
  index: DatasetIndex,
  words: Words,
): ComparedFigure[] {
  const values = figures.flatMap(({ value }) => value ?? []);
  const low = Math.min(...values);
  return [...figures]
    .sort((a, b) => sizeOf(a) - sizeOf(b))
    .flatMap((figure) => {
      const view = figureView(figure, index, words);
      const publisher = index.source(figure.source)?.publisher ?? '';
      return view ? [{ view, publisher, above: above(figure, low, words) }] : [];
    });
}

function above({ value, unit }: Figure, low: number, words: Words): ComparedFigure['above'] {
  if (value === undefined || value === low || low <= 0) return null;
  const percent = new Intl.NumberFormat(words.locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return {
    sentence: words.say('above', {
      // Without the dust of binary fractions: 43.4 − 17.4 is 26.
      amount: formatAmount({ value: Number((value - low).toPrecision(12)), unit }, words),
      percent: percent.format(value / low - 1),
    }),
    formula: `${value} - ${low}`,
  };
}

/** The series' own figures and those that its picture sets beside them, each once. */
function together({ points, picture, unit }: Series, index: DatasetIndex): Figure[] {
  const beside = [picture?.first, ...(picture?.others ?? [])];
  const ids = [
    ...points,
    ...index.dataset.series.flatMap((other) => (beside.includes(other.id) ? other.points : [])),
  ];
  return [...new Set(ids)]
    .flatMap((id) => index.figure(id) ?? [])
    .filter((figure) => figure.unit === unit);
}

function sizeOf({ value, low }: Figure): number {
  return value ?? low ?? 0;
}

function periodOf({ period, as_of }: Figure): string {
  return period ?? as_of ?? '';
}

/** By the year a period names; of one year, the whole of it first. */
function byYear(a: string, b: string): number {
  const year = (period: string): string => /(?:19|20)\d\d/.exec(period)?.[0] ?? '';
  return year(a).localeCompare(year(b)) || a.length - b.length || a.localeCompare(b);
}
