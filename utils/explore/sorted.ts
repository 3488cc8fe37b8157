/** What a column sorts by. */
export type SortKey<R> = (row: R) => Value;

type Value = string | number | null;

/**
 * Rows by a column, "-column" the largest or latest first; rows without a value come last either way. An
 * unknown column leaves the order as it is.
 */
export function sorted<R>(
  rows: readonly R[],
  sort: string,
  columns: Readonly<Record<string, SortKey<R>>>,
): readonly R[] {
  const isDown = sort.startsWith('-');
  const column = isDown ? sort.slice(1) : sort;
  const key = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (!key) return rows;
  const values = rows.map(key);
  const ranks = ranksFor(key, values);
  // One number says a row's rank and, among equals, its place: numbers are sorted ten times as fast as rows.
  const places = Float64Array.from(values, (value, at) => {
    const rank = ranks.get(value);
    const place = rank === undefined ? ranks.size : isDown ? ranks.size - 1 - rank : rank;
    return place * rows.length + at;
  });
  return Array.from(places.sort(), (place) => rows[place % rows.length]).filter(
    (row) => row !== undefined,
  );
}

/** The next sort when a column's head is pressed: up, down, up, … */
export function pressed(sort: string, column: string): string {
  return sort === column ? `-${column}` : column;
}

const known = new WeakMap<SortKey<never>, Map<Value, number>>();

/** Ranks hold for part of the rows too: a column that is sorted again, or the other way, is not compared again. */
function ranksFor<R>(key: SortKey<R>, values: readonly Value[]): Map<Value, number> {
  const before = known.get(key);
  if (before && values.every((value) => isEmpty(value) || before.has(value))) return before;
  const ranks = ranksOf(values);
  known.set(key, ranks);
  return ranks;
}

/** Of each value its place among all, the smallest first; texts that thousands of rows share are compared once. */
function ranksOf(values: readonly Value[]): Map<Value, number> {
  const different = [...new Set(values)].filter((value) => !isEmpty(value)).sort(order);
  return new Map(different.map((value, rank) => [value, rank]));
}

function order(a: Value, b: Value): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b));
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || value === 0;
}
