import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
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

/** Rows drawn at once; thousands would hold the page up. */
const PART = 50;

/** A table that is sorted by its heads and grows on demand. */
export function SortableTable<R>(props: SortableTableProps<R>) {
  const words = useWords();
  const { caption, rows, columns, sort, keyOf, onSort } = props;
  const [parts, setParts] = useState(1);
  const keys = Object.fromEntries(columns.map(({ name, sort: key }) => [name, key]));
  const shown = sorted(rows, sort, keys).slice(0, parts * PART);
  const count = (number: number) => number.toLocaleString(words.locale);
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
        {words.say('rowsShown', { shown: count(shown.length), count: count(rows.length) })}{' '}
        {shown.length < rows.length && (
          <button type="button" class="button" onClick={() => setParts(parts + 1)}>
            {words.say('showMore')}
          </button>
        )}
      </p>
    </>
  );
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
