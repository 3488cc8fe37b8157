import * as Plot from '@observablehq/plot';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NameRow } from '../../utils/explore/rows';
import { useWords } from '../Words';

/** One theft as a picture needs it. */
interface Theft {
  id: string;
  name: string;
  /** As precise as it is known. */
  day: string;
  date: Date;
  dollars: number;
  amount: string;
  actor: string;
  year: number;
}

interface PlotsProps {
  rows: readonly NameRow[];
  nameOf(id: string): string;
  onOpen(id: string): void;
}

const HEIGHT = 420;

/** Incidents by date and dollars stolen, on a scale of tens so that small ones are seen too. */
export function Timeline({ rows, nameOf, onOpen }: PlotsProps) {
  const words = useWords();
  const all = thefts(rows, nameOf);
  const dates = all.map(({ date }) => date.getUTCFullYear());
  const text = words.say('timelineText', {
    count: all.length,
    first: Math.min(...dates),
    last: Math.max(...dates),
  });
  const money = new Intl.NumberFormat(words.locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
  });
  return (
    <Drawn
      text={text}
      thefts={all}
      onOpen={onOpen}
      options={(width) => ({
        width,
        height: HEIGHT,
        marginLeft: 70,
        x: { type: 'utc', label: null },
        y: {
          type: 'log',
          label: null,
          grid: true,
          ticks: 5,
          tickFormat: (d: number) => money.format(d),
        },
        marks: [
          Plot.dot(all, {
            x: 'date',
            y: 'dollars',
            r: 5,
            fill: 'var(--accent)',
            fillOpacity: 0.55,
            stroke: 'var(--ink)',
            strokeWidth: 0.6,
            title: ({ name, amount, actor }: Theft) => `${name}: ${amount}${actor && `\n${actor}`}`,
          }),
          Plot.text(largestOfYears(all), {
            x: 'date',
            y: 'dollars',
            text: 'name',
            dy: -11,
            fill: 'var(--ink)',
          }),
        ],
      })}
    />
  );
}

/** Who is blamed for how much in which year, as squares by size. */
export function ByActor({ rows, nameOf, onOpen }: PlotsProps) {
  const words = useWords();
  const all = thefts(rows, nameOf).filter(({ actor }) => actor !== '');
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

interface DrawnProps {
  text: string;
  thefts: readonly Theft[];
  options(width: number): Plot.PlotOptions;
  onOpen(id: string): void;
}

/** A picture with its text and its table; a dot that is pressed opens its card. */
function Drawn({ text, thefts: all, options, onOpen }: DrawnProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || all.length === 0) return;
    const chart = Plot.plot(options(element.clientWidth));
    // Our own style sheet says the same; inline ones are not let in by the security policy.
    chart.querySelector('style')?.remove();
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', text);
    element.replaceChildren(chart);
  });
  return (
    <figure class="picture plot">
      <div ref={place} />
      <details class="more">
        <summary>{words.say('chartTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('column_date')}</th>
              <th scope="col">{words.say('column_name')}</th>
              <th scope="col">{words.say('column_amount')}</th>
              <th scope="col">{words.say('facet_actors')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ id, name, day, amount, actor }) => (
              <tr key={id}>
                <td class="date">{day}</td>
                <td>
                  <button type="button" class="text-button" onClick={() => onOpen(id)}>
                    {name}
                  </button>
                </td>
                <td>{amount}</td>
                <td>{actor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function thefts(rows: readonly NameRow[], nameOf: (id: string) => string): Theft[] {
  return rows.flatMap(({ id, name, date, dollars, amount, actors }) =>
    date && dollars > 0
      ? [
          {
            id,
            name,
            day: date,
            date: new Date(date),
            dollars,
            amount,
            actor: actors.map(nameOf)[0] ?? '',
            year: Number(date.slice(0, 4)),
          },
        ]
      : [],
  );
}

/** Below this a year's largest theft is not named, in dollars. */
const NAMED = 100e6;

/** One name for each year, so that they do not run into each other. */
function largestOfYears(all: readonly Theft[]): Theft[] {
  const years = new Map<number, Theft>();
  for (const theft of all) {
    const largest = years.get(theft.year);
    if (theft.dollars >= NAMED && (!largest || theft.dollars > largest.dollars))
      years.set(theft.year, theft);
  }
  return [...years.values()];
}
