import { scaleBand, scaleLinear } from 'd3-scale';
import type { ChartPoint, YearChart } from '../../utils/facts/types';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';
import { YearTable } from './YearTable';

/** Units of the drawing; it is scaled to the width it is given. */
const WIDTH = 348;
const HEIGHT = 128;
const TOP = 14;
const BOTTOM = 16;
/** What a character of an axis label takes. */
const CHARACTER = 6.5;

interface YearPictureProps {
  chart: YearChart;
  /** The year in question, drawn in the accent colour; the last one if none is. */
  year: number | null;
}

/** A measure by years: bars for one publisher's totals, lines for first values, dots for the others. */
export function YearPicture({ chart, year }: YearPictureProps) {
  const words = useWords();
  const { points, others } = chart;
  const years = span([...points, ...others]);
  const most = Math.max(
    ...[...points, ...others].map(({ high, first }) => Math.max(high, first?.value ?? 0)),
  );
  const x = scaleBand<number>()
    .domain(years)
    .range([gutter(chart), WIDTH])
    .padding(0.28);
  const y = scaleLinear()
    .domain([0, most])
    .range([HEIGHT - BOTTOM, TOP]);
  const here = years.includes(year ?? 0) ? year : (years.at(-1) ?? null);
  const at = (point: ChartPoint) => x(point.year) ?? 0;
  const middle = (point: ChartPoint) => at(point) + x.bandwidth() / 2;
  return (
    <figure class="picture">
      <figcaption>
        {chart.title}{' '}
        <span class="quiet">
          {years[0]}–{years.at(-1)}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chartText(chart, words)}>
        {chart.ticks.map(({ value, label }) => (
          <line key={label} class="tick" x1="0" x2={WIDTH} y1={y(value)} y2={y(value)} />
        ))}
        {points.map((point) => (
          <g key={point.figure} class={point.year === here ? 'bar here' : 'bar'}>
            <title>{pointTitle(point, words)}</title>
            <rect
              x={at(point)}
              y={y(point.high)}
              width={x.bandwidth()}
              height={y(0) - y(point.high)}
            />
            {point.first && (
              <line
                class="first"
                x1={at(point) - 3}
                x2={at(point) + x.bandwidth() + 3}
                y1={y(point.first.value)}
                y2={y(point.first.value)}
              />
            )}
          </g>
        ))}
        {others.map((point) => (
          <g key={point.figure} class="other">
            <title>{pointTitle(point, words)}</title>
            {point.high > point.low && (
              <line x1={middle(point)} x2={middle(point)} y1={y(point.low)} y2={y(point.high)} />
            )}
            <circle cx={middle(point)} cy={y(point.high)} r="2.6" />
          </g>
        ))}
        {chart.ticks.map(({ value, label }) => (
          <text key={label} class="tick" x="0" y={y(value) - 3}>
            {label}
          </text>
        ))}
        <line class="base" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        {years
          .filter((_, i) => isLabelled(i, years.length))
          .map((each) => (
            <text key={each} class="year" x={(x(each) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 3}>
              {each}
            </text>
          ))}
      </svg>
      <Legend chart={chart} />
      <YearTable chart={chart} />
    </figure>
  );
}

function Legend({ chart: { points, others, publisher } }: { chart: YearChart }) {
  const words = useWords();
  if (points.length === 0 || publisher === null) return null;
  return (
    <p class="legend" aria-hidden="true">
      <span data-key="bar">{words.say('chartLatest', { publisher })}</span>
      {points.some(({ first }) => first) && <span data-key="first">{words.say('chartFirst')}</span>}
      {others.length > 0 && <span data-key="other">{words.say('chartOthers')}</span>}
    </p>
  );
}

/** Labels are read before a bar, as they are outlined; a dot would hide a digit. */
function gutter({ points, ticks }: YearChart): number {
  if (points.length > 0) return 0;
  return CHARACTER * Math.max(0, ...ticks.map(({ label }) => label.length));
}

/** Years without a figure keep their place, so that a gap is seen as one. */
function span(points: readonly ChartPoint[]): number[] {
  const all = points.map(({ year }) => year);
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i);
}

/** Years are written as often as they fit, the last one always. */
function isLabelled(i: number, count: number): boolean {
  return (count - 1 - i) % Math.ceil(count / 10) === 0;
}

function pointTitle({ period, amount, publisher, asOf }: ChartPoint, words: Words): string {
  const who = [publisher, asOf].filter(Boolean).join(', ');
  return words.say('pointOf', { label: period, amount: `${amount} (${who})` });
}

/** What the picture says, in a sentence. */
function chartText({ title, points, others }: YearChart, words: Words): string {
  const all = [...(points.length > 0 ? points : others)].sort((a, b) => a.year - b.year);
  const say = (point: ChartPoint | undefined) =>
    point ? words.say('pointOf', { label: point.year, amount: point.amount }) : '';
  const highest = all.reduce((a, b) => (b.high > a.high ? b : a), all[0] as ChartPoint);
  return words.say('chartText', {
    title,
    first: say(all[0]),
    last: say(all.at(-1)),
    highest: say(highest),
  });
}
