import * as Plot from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import type { NameRow } from '../../utils/explore/rows';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';
import { type Chart, Drawn } from './Drawn';
import { largestOfYears, type Theft, thefts } from './thefts';
import { useLater } from './useLater';

interface PlotsProps {
  rows: readonly NameRow[];
  nameOf(id: string): string;
  onOpen(id: string): void;
}

const HEIGHT = 420;
/** Dots that are drawn in one frame; more would hold the page up. */
const OF_A_FRAME = 120;

/** Incidents by date and dollars stolen, on a scale of tens so that small ones are seen too. */
export function Timeline({ rows, nameOf, onOpen }: PlotsProps) {
  const words = useWords();
  const names = useLater(rows);
  const all = useMemo(() => thefts(names, nameOf), [names, nameOf]);
  const dates = all.map(({ date }) => date.getUTCFullYear());
  const text = words.say('timelineText', {
    count: all.length,
    first: Math.min(...dates),
    last: Math.max(...dates),
  });
  return (
    <Drawn
      text={text}
      thefts={all}
      onOpen={onOpen}
      options={(width) => timelineOptions(all, width, words)}
      more={(chart) => moreDots(chart, all.slice(OF_A_FRAME))}
    />
  );
}

function timelineOptions(all: readonly Theft[], width: number, words: Words): Plot.PlotOptions {
  const money = new Intl.NumberFormat(words.locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
  });
  return {
    width,
    height: HEIGHT,
    marginLeft: 70,
    x: { type: 'utc', label: null, domain: extentOf(all.map(({ date }) => date)) },
    y: {
      type: 'log',
      label: null,
      grid: true,
      ticks: 5,
      tickFormat: (d: number) => money.format(d),
      domain: extentOf(all.map(({ dollars }) => dollars)),
    },
    marks: [
      Plot.dot(all.slice(0, OF_A_FRAME), {
        x: 'date',
        y: 'dollars',
        r: 5,
        fill: 'var(--accent)',
        fillOpacity: 0.55,
        stroke: 'var(--ink)',
        strokeWidth: 0.6,
        title: titleOf,
      }),
      Plot.text(largestOfYears(all), {
        x: 'date',
        y: 'dollars',
        text: 'name',
        dy: -11,
        fill: 'var(--ink)',
      }),
    ],
  };
}

function titleOf({ name, amount, actor }: Theft): string {
  return `${name}: ${amount}${actor && `\n${actor}`}`;
}

function extentOf<T extends Date | number>(values: readonly T[]): T[] {
  const inOrder = [...values].sort((a, b) => Number(a) - Number(b));
  return [...inOrder.slice(0, 1), ...inOrder.slice(-1)];
}

/** Dots like those that the chart has, a frame's with each step. */
function* moreDots(chart: Chart, rest: readonly Theft[]): Generator<void> {
  const [x, y] = [chart.scale('x'), chart.scale('y')];
  const model = chart.querySelector('circle');
  if (!x || !y || !model) return;
  const dot = (theft: Theft): Node => {
    const circle = model.cloneNode(true) as SVGCircleElement;
    circle.setAttribute('cx', x.apply(theft.date));
    circle.setAttribute('cy', y.apply(theft.dollars));
    circle.querySelector('title')?.replaceChildren(titleOf(theft));
    return circle;
  };
  for (let at = 0; at < rest.length; at += OF_A_FRAME) {
    model.parentNode?.append(...rest.slice(at, at + OF_A_FRAME).map(dot));
    yield;
  }
}

/** Who is blamed for how much in which year, as squares by size. */
export function ByActor({ rows, nameOf, onOpen }: PlotsProps) {
  const words = useWords();
  const names = useLater(rows);
  const all = useMemo(
    () => thefts(names, nameOf).filter(({ actor }) => actor !== ''),
    [names, nameOf],
  );
  return (
    <Drawn
      text={words.say('networkHelp')}
      thefts={all}
      onOpen={onOpen}
      options={(width) => ({
        width,
        marginLeft: 250,
        x: { type: 'band', label: null, tickFormat: 'd' },
        y: { label: null, type: 'band' },
        r: { range: [0, 22] },
        marks: [
          Plot.dot(
            all,
            Plot.group(
              {
                r: 'sum',
                title: (group: Theft[]) =>
                  group.map(({ name, amount }) => `${name}: ${amount}`).join('\n'),
              },
              {
                x: 'year',
                y: 'actor',
                r: 'dollars',
                symbol: 'square',
                title: (one: Theft) => one,
                fill: 'var(--accent)',
                fillOpacity: 0.7,
              },
            ),
          ),
        ],
      })}
    />
  );
}
