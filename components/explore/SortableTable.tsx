import { Component, type ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pressed, type SortKey, sorted } from '../../utils/explore/sorted';
import { useWords } from '../Words';

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
  columns: readonly Column<R>[];
  sort: string;
  keyOf(row: R): string;
  onSort(sort: string): void;
}

/** Rows that one asks for at a time; thousands would hold the page up. */
const PART = 50;
/** Rows drawn in one frame, about a window's; the others of a part come with the next frames. */
const OF_A_FRAME = 12;

/** A table that is sorted by its heads and grows on demand; `rows` are drawn anew when they are others. */
export function SortableTable<R>(props: SortableTableProps<R>) {
  const words = useWords();
  const { caption, rows, columns, sort, keyOf, onSort } = props;
  const [parts, setParts] = useState(1);
  const ordered = useMemo(() => {
    const keys = Object.fromEntries(columns.map(({ name, sort: key }) => [name, key]));
    return sorted(rows, sort, keys);
  }, [rows, sort]);
  const wanted = Math.min(parts * PART, ordered.length);
  const drawn = useGrowing(ordered, wanted);
  const groups = useMemo(() => groupsOf(ordered.slice(0, wanted)), [ordered, wanted]);
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
        {groups.slice(0, Math.ceil(drawn / OF_A_FRAME)).map((group) => (
          <Group key={group.at} {...group} columns={columns} keyOf={keyOf} />
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

interface RowGroup<R> {
  at: number;
  rows: readonly R[];
}

/** The rows of each frame. */
function groupsOf<R>(rows: readonly R[]): RowGroup<R>[] {
  const groups: RowGroup<R>[] = [];
  for (let at = 0; at < rows.length; at += OF_A_FRAME)
    groups.push({ at, rows: rows.slice(at, at + OF_A_FRAME) });
  return groups;
}

type GroupProps<R> = RowGroup<R> & Pick<SortableTableProps<R>, 'columns' | 'keyOf'>;

/** What one frame draws; the frames after it leave it as it is. */
class Group<R> extends Component<GroupProps<R>> {
  override shouldComponentUpdate({ rows, columns }: GroupProps<R>): boolean {
    return rows !== this.props.rows || columns !== this.props.columns;
  }

  override render({ rows, columns, keyOf }: GroupProps<R>) {
    return (
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
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

/** How many rows to draw now: a window's at once, so that no frame is long, and more after each frame. */
function useGrowing(rows: readonly unknown[], wanted: number): number {
  const [drawn, setDrawn] = useState({ rows, count: OF_A_FRAME });
  const count = drawn.rows === rows ? drawn.count : OF_A_FRAME;
  useEffect(() => {
    if (count < wanted) setDrawn({ rows, count: count + OF_A_FRAME });
  }, [rows, count, wanted]);
  return Math.min(count, wanted);
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
    <th scope="col" aria-sort={direction} class={isNumber ? 'number' : undefined}>
      <button type="button" class="text-button" onClick={() => onSort(pressed(sort, name))}>
        {label}
      </button>
    </th>
  );
}
