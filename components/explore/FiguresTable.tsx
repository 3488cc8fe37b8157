import { useMemo } from 'preact/hooks';
import type { DatasetIndex } from '../../utils/dataset/lookup';
import type { Figure, Id } from '../../utils/dataset/types';
import type { FigureRow } from '../../utils/explore/rows';
import { figureView, formatFigure } from '../../utils/facts/figureView';
import type { FigureView } from '../../utils/facts/types';
import type { Words } from '../../utils/words/types';
import { SourceLine } from '../card/SourceLine';
import { useWords } from '../Words';
import { EntityButton } from './EntityButton';
import type { ExplorerProps } from './Explorer';
import { OriginTag } from './OriginTag';
import { type Column, SortableTable } from './SortableTable';

type FiguresTableProps = Pick<ExplorerProps, 'state' | 'onState'> & {
  index: DatasetIndex;
  rows: readonly FigureRow[];
  onOpen(id: Id): void;
};

/** Figures, each with its source. */
export function FiguresTable({ rows, index, state, onOpen, onState }: FiguresTableProps) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(index, words, onOpen), [index, words, onOpen]);
  return (
    <SortableTable
      caption={words.say('view_figures')}
      rows={rows}
      columns={columns}
      sort={state.sort}
      onSort={(sort) => onState((now) => ({ ...now, sort }))}
    />
  );
}

function columnsOf(
  index: DatasetIndex,
  words: Words,
  onOpen: FiguresTableProps['onOpen'],
): Column<FigureRow>[] {
  const views = new Map<Figure, FigureView | null>();
  const viewOf = ({ figure }: FigureRow): FigureView | null => {
    const view = views.get(figure) ?? figureView(figure, index, words);
    views.set(figure, view);
    return view;
  };
  return [
    {
      name: 'subject',
      label: words.say('column_subject'),
      sort: ({ subject }) => subject.name,
      cell: ({ subject, origin }) => (
        <>
          <EntityButton {...subject} onOpen={onOpen} />
          <OriginTag origin={origin} />
        </>
      ),
    },
    {
      name: 'measure',
      label: words.say('column_measure'),
      sort: ({ label }) => label,
      cell: ({ label }) => label,
    },
    {
      name: 'amount',
      label: words.say('column_amount'),
      sort: ({ value }) => value,
      isNumber: true,
      cell: ({ figure, statuses }) => (
        <span class={statuses.includes('superseded') ? 'superseded' : undefined}>
          <b class="figure-value">{formatFigure(figure, words)}</b>
        </span>
      ),
    },
    {
      name: 'period',
      label: words.say('column_period'),
      sort: ({ period }) => period,
      cell: ({ period }) => <span lang="en">{period}</span>,
    },
    {
      name: 'publisher',
      label: words.say('column_publisher'),
      sort: ({ publisher }) => publisher,
      cell: (row) => {
        const view = viewOf(row);
        return view && <SourceLine figure={view} />;
      },
    },
    {
      name: 'asOf',
      label: words.say('column_asOf'),
      sort: ({ asOf }) => asOf,
      cell: ({ asOf }) => <span class="date">{asOf}</span>,
    },
  ];
}
