import * as Plot from '@observablehq/plot';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../../utils/words/types';
import { Disclosure } from '../Disclosure';
import { useWords } from '../Words';
import { EntityButton } from './EntityButton';
import { type Column, SortableTable } from './SortableTable';
import type { Theft } from './thefts';

interface DrawnProps {
  text: string;
  /** Drawn again only where these are others. */
  thefts: readonly Theft[];
  options(width: number): Plot.PlotOptions;
  /** Draws the rest of a large picture, as much as fits into a frame with each step. */
  more?: ((chart: Chart) => Iterable<unknown>) | undefined;
  onOpen(id: string): void;
}

export type Chart = ReturnType<typeof Plot.plot>;

/** Ms without another step after which a picture is drawn anew. */
const REST = 150;

/** A picture with its text and its table. It is drawn in a frame of its own, after what stands around it. */
export function Drawn({ text, thefts, options, more, onOpen }: DrawnProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let stop = (): void => undefined;
    const draw = (): void => {
      stop = eachFrame(drawInto(element, { text, thefts, options, more }));
    };
    // Who types goes on typing; the next key comes before the picture of the last.
    const timer = setTimeout(draw, element.hasChildNodes() ? REST : 0);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [thefts, text]);
  return (
    <figure class="picture plot">
      <div ref={place} />
      <Disclosure class="more" summary={words.say('chartTable')}>
        {() => <TheftTable thefts={thefts} caption={text} onOpen={onOpen} />}
      </Disclosure>
    </figure>
  );
}

/** Draws in steps, none of them more than a frame has room for. */
function* drawInto(
  element: HTMLElement,
  { text, thefts, options, more }: Omit<DrawnProps, 'onOpen'>,
): Generator<unknown> {
  if (thefts.length === 0) {
    element.replaceChildren();
    return;
  }
  const chart = Plot.plot(options(element.clientWidth));
  // Our own style sheet says the same; inline ones are not let in by the security policy.
  chart.querySelector('style')?.remove();
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', text);
  yield;
  element.replaceChildren(chart);
  yield;
  if (more) yield* more(chart);
}

/** Takes the first step now and one after each frame that is drawn; returns how to stop. */
function eachFrame(steps: Iterator<unknown>): () => void {
  let isStopped = false;
  const step = (): void => {
    if (!isStopped && !steps.next().done) requestAnimationFrame(() => setTimeout(step));
  };
  step();
  return () => {
    isStopped = true;
  };
}

function TheftTable({
  thefts,
  caption,
  onOpen,
}: Pick<DrawnProps, 'thefts' | 'onOpen'> & { caption: string }) {
  const words = useWords();
  const [sort, setSort] = useState('-amount');
  const columns = useMemo(() => columnsOf(words, onOpen), [words, onOpen]);
  return (
    <SortableTable caption={caption} rows={thefts} columns={columns} sort={sort} onSort={setSort} />
  );
}

function columnsOf(words: Words, onOpen: DrawnProps['onOpen']): Column<Theft>[] {
  return [
    {
      name: 'date',
      label: words.say('column_date'),
      sort: ({ day }) => day,
      cell: ({ day }) => <span class="date">{day}</span>,
    },
    {
      name: 'name',
      label: words.say('column_name'),
      sort: ({ name }) => name,
      cell: ({ id, name }) => <EntityButton id={id} name={name} onOpen={onOpen} />,
    },
    {
      name: 'amount',
      label: words.say('column_amount'),
      sort: ({ dollars }) => dollars,
      isNumber: true,
      cell: ({ amount }) => amount,
    },
    {
      name: 'blamed',
      label: words.say('facet_actors'),
      sort: ({ actor }) => actor,
      cell: ({ actor }) => <span lang="en">{actor}</span>,
    },
  ];
}
