import { useMemo } from 'preact/hooks';
import type { Id } from '../../utils/dataset/types';
import type { NameRow } from '../../utils/explore/rows';
import type { Words } from '../../utils/words/types';
import { useWords } from '../Words';
import { EntityButton } from './EntityButton';
import type { ExplorerProps } from './Explorer';
import { OriginTag } from './OriginTag';
import { type Column, SortableTable } from './SortableTable';

type NamesTableProps = Pick<ExplorerProps, 'state' | 'nameOf' | 'onState'> & {
  rows: readonly NameRow[];
  onOpen(id: Id): void;
};

/** Entities with their date, headline amount, and who is blamed. */
export function NamesTable({ rows, state, nameOf, onOpen, onState }: NamesTableProps) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(nameOf, words, onOpen), [nameOf, words, onOpen]);
  return (
    <SortableTable
      caption={words.say('view_names')}
      rows={rows}
      columns={columns}
      sort={state.sort}
      onSort={(sort) => onState((now) => ({ ...now, sort }))}
    />
  );
}

function columnsOf(
  nameOf: NamesTableProps['nameOf'],
  words: Words,
  onOpen: NamesTableProps['onOpen'],
): Column<NameRow>[] {
  const blamed = ({ actors }: NameRow) => actors.map(nameOf).join(', ');
  return [
    {
      name: 'name',
      label: words.say('column_name'),
      sort: ({ name }) => name,
      cell: ({ id, name, origin }) => (
        <>
          <EntityButton id={id} name={name} onOpen={onOpen} />
          <OriginTag origin={origin} />
        </>
      ),
    },
    {
      name: 'kind',
      label: words.say('column_kind'),
      sort: ({ typeLabel }) => typeLabel,
      cell: ({ typeLabel }) => typeLabel,
    },
    {
      name: 'date',
      label: words.say('column_date'),
      sort: ({ date }) => date,
      cell: ({ date }) => <span class="date">{date}</span>,
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
      sort: blamed,
      cell: (row) => <span lang="en">{blamed(row)}</span>,
    },
    {
      name: 'figures',
      label: words.say('column_figures'),
      sort: ({ figures }) => figures,
      isNumber: true,
      cell: ({ figures }) => figures || '',
    },
  ];
}
