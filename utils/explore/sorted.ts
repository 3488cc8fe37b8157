/** What a column sorts by. */
export type SortKey<R> = (row: R) => string | number | null;

/**
 * Rows by a column, "-column" the largest or latest first; rows without a value come last either way. An
 * unknown column leaves the order as it is.
 */
export function sorted<R>(
  rows: readonly R[],
  sort: string,
  columns: Readonly<Record<string, SortKey<R>>>,
): R[] {
  const isDown = sort.startsWith('-');
  const column = isDown ? sort.slice(1) : sort;
  const key = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (!key) return [...rows];
  const keyed = rows.map((row) => ({ row, value: key(row) }));
  keyed.sort((a, b) => order(a.value, b.value, isDown));
  return keyed.map(({ row }) => row);
}

/** The next sort when a column's head is pressed: up, down, up, … */
export function pressed(sort: string, column: string): string {
  return sort === column ? `-${column}` : column;
}

type Value = string | number | null;

function order(a: Value, b: Value, isDown: boolean): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  const up =
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return isDown ? -up : up;
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || value === 0;
}
