import type { ComponentChild } from 'preact';
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
const OF_A_FRAME = 17;

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
  const count = (number: number) => number.toLocaleString(words.locale);
  const shown = ordered.slice(0, useGrowing(ordered, wanted));
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
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, isNumber, cell }) => (
                <td key={name} class={isNumber ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet table-end" role="status">
        {words.say('rowsShown', { shown: count(wanted), count: count(rows.length) })}{' '}
        {wanted < rows.length && (
          <button type="button" class="button" onClick={() => setParts(parts + 1)}>
            {words.say('showMore')}
          </button>
        )}
      </p>
    </>
  );
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
