import { Component, type ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { pressed, type SortKey, sorted } from '../../utils/explore/sorted';
import { useWords } from '../Words';
import { useFrames } from './useFrames';

export interface Column<R> {
  name: string;
  label: string;
  sort: SortKey<R>;
  isNumber?: boolean;
  cell(row: R): ComponentChild;
}

interface SortableTableProps<R> {
  caption: string;
  rows: readonly R[];
  /** The same from one drawing to the next: rows are drawn anew when they are others. */
  columns: readonly Column<R>[];
  sort: string;
  onSort(sort: string): void;
}

/** Rows that one asks for at a time; thousands would hold the page up. */
const PART = 50;
/** Rows drawn in one frame; the others of a part come with the next frames. */
const OF_A_FRAME = 8;

/** A table that is sorted by its heads and grows on demand. */
export function SortableTable<R>(props: SortableTableProps<R>) {
  const words = useWords();
  const { caption, rows, columns, sort, onSort } = props;
  const [parts, setParts] = useState(1);
  const ordered = useMemo(() => {
    const keys = Object.fromEntries(columns.map(({ name, sort: key }) => [name, key]));
    return sorted(rows, sort, keys);
  }, [rows, sort]);
  const wanted = Math.min(parts * PART, ordered.length);
  const groups = useFrames(useMemo(() => groupsOf(ordered.slice(0, wanted)), [ordered, wanted]));
  return (
    <>
      <table class="sortable">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {groups.map((group, at) => (
          <Group key={at} rows={group} columns={columns} />
        ))}
      </table>
      <p class="quiet table-end" role="status">
        {words.say('rowsShown', {
          shown: words.number(wanted),
          count: words.number(rows.length),
        })}{' '}
        {wanted < rows.length && (
          <button type="button" class="button" onClick={() => setParts(parts + 1)}>
            {words.say('showMore')}
          </button>
        )}
      </p>
    </>
  );
}

/** The rows of each frame. */
function groupsOf<R>(rows: readonly R[]): (readonly R[])[] {
  const groups: (readonly R[])[] = [];
  for (let at = 0; at < rows.length; at += OF_A_FRAME) groups.push(rows.slice(at, at + OF_A_FRAME));
  return groups;
}

interface GroupProps<R> {
  rows: readonly R[];
  columns: readonly Column<R>[];
}

/** What one frame draws. Rows are told apart by their place: other texts in it cost less than other elements. */
class Group<R> extends Component<GroupProps<R>> {
  override shouldComponentUpdate({ rows, columns }: GroupProps<R>): boolean {
    const before = this.props;
    return (
      columns !== before.columns ||
      rows.length !== before.rows.length ||
      rows.some((row, at) => row !== before.rows[at])
    );
  }

  override render({ rows, columns }: GroupProps<R>) {
    return (
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {columns.map(({ name, isNumber, cell }) => (
              <td key={name} class={isNumber ? 'number' : undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    );
  }
}

function Head<R>({
  column: { name, label, isNumber },
  sort,
  onSort,
}: {
  column: Column<R>;
  sort: string;
  onSort(sort: string): void;
}) {
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  return (
    <th
      scope="col"
      aria-sort={direction}
      class={isNumber ? `column-${name} number` : `column-${name}`}
    >
      <button type="button" class="text-button" onClick={() => onSort(pressed(sort, name))}>
        {label}
      </button>
    </th>
  );
}
