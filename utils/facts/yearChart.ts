import { ticks as roundTicks } from 'd3-array';
import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id, Series, SeriesPicture } from '../dataset/types';
import type { Words } from '../words/types';
import { formatFigure } from './figureView';
import { formatAmount, formatDate } from './format';
import { measureLabel, measureRank } from './measures';
import type { ChartPoint, YearChart } from './types';

/** A picture of fewer years says no more than its rows. */
const FEWEST_YEARS = 3;
/** Lines of the axis, more or less. */
const TICKS = 3;

type Pictured = Series & { picture: SeriesPicture };

/** The pictures of a subject's figures by year. */
export function yearCharts(subject: Entity, index: DatasetIndex, words: Words): YearChart[] {
  return index.dataset.series
    .filter(isPictured)
    .filter(({ picture }) => picture.about.includes(subject.id))
    .sort((a, b) => measureRank(a.measure) - measureRank(b.measure))
    .map((series) => yearChart(series, index, words))
    .filter(({ points, others }) => years([...points, ...others]).length >= FEWEST_YEARS);
}

/** The subjects that have such pictures. */
export function picturedSubjects(index: DatasetIndex): Set<Id> {
  return new Set(index.dataset.series.flatMap(({ picture }) => picture?.about ?? []));
}

function isPictured(series: Series): series is Pictured {
  return series.picture !== undefined;
}

function yearChart(series: Pictured, index: DatasetIndex, words: Words): YearChart {
  const { kind, first, others = [] } = series.picture;
  const pointsOf = (id: Id | undefined) => seriesPoints(id, series, index, words);
  const own = pointsOf(series.id);
  const firsts = new Map(pointsOf(first).map((point) => [point.year, point]));
  const points = own.map((point) => ({ ...point, first: changed(firsts.get(point.year), point) }));
  const shown = new Set([...own, ...firsts.values()].map(({ figure }) => figure));
  const rest = others.flatMap(pointsOf).filter(({ figure }) => !shown.has(figure));
  const chart = kind === 'totals' ? { points, others: rest } : { points: [], others: own };
  return {
    id: series.id,
    kind,
    title: measureLabel(series.measure, words),
    publisher:
      kind === 'totals' ? (commonest(own.map(({ publisher }) => publisher)) ?? null) : null,
    ticks: ticks([...chart.points, ...chart.others], series.unit, words),
    ...chart,
  };
}

function seriesPoints(
  id: Id | undefined,
  { unit, picture }: Pictured,
  index: DatasetIndex,
  words: Words,
): ChartPoint[] {
  const figures = index.dataset.series.find((series) => series.id === id)?.points ?? [];
  return figures
    .flatMap((figure) => index.figure(figure) ?? [])
    .filter((figure) => figure.unit === unit)
    .flatMap((figure) => chartPoint(figure, picture.kind, index, words));
}

function chartPoint(
  figure: Figure,
  kind: SeriesPicture['kind'],
  index: DatasetIndex,
  words: Words,
): ChartPoint[] {
  const year = kind === 'totals' ? wholeYear(figure) : yearSpokenOf(figure);
  const low = figure.value ?? figure.low;
  const high = figure.value ?? figure.high ?? figure.low;
  const source = index.source(figure.source);
  if (year === null || low === undefined || high === undefined || !source) return [];
  return [
    {
      figure: figure.id,
      year,
      low,
      high,
      amount: formatFigure(figure, words),
      period: figure.period ?? String(year),
      publisher: source.publisher.split('(', 1).join().trim(),
      asOf: figure.as_of && formatDate(figure.as_of, words),
      first: null,
    },
  ];
}

/** The year that a total covers, "2025 (to early December)" too; null for parts and for several years. */
export function wholeYear({ period, basis }: Pick<Figure, 'period' | 'basis'>): number | null {
  const year = /^(\d{4})(?![-–\d]| and| to)/.exec(period ?? '')?.[1];
  return year === undefined || basis === 'cumulative' ? null : Number(year);
}

function yearSpokenOf({ period, as_of }: Figure): number | null {
  const year = /(?:19|20)\d\d/.exec(period ?? '')?.[0] ?? as_of?.slice(0, 4);
  return year === undefined ? null : Number(year);
}

/** The value as first published, if it has since become another. */
function changed(first: ChartPoint | undefined, now: ChartPoint): ChartPoint['first'] {
  return first && first.low !== now.low ? { value: first.low, amount: first.amount } : null;
}

/** Round numbers for the axis. */
function ticks(points: readonly ChartPoint[], unit: string, words: Words): YearChart['ticks'] {
  const most = Math.max(0, ...points.flatMap(({ high, first }) => [high, first?.value ?? 0]));
  return roundTicks(0, most, TICKS)
    .filter((value) => value > 0)
    .map((value) => ({ value, label: formatAmount({ value, unit }, words) }));
}

export function years(points: readonly Pick<ChartPoint, 'year'>[]): number[] {
  return [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
}

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
