import { codesOf, FACETS, valuesOf } from './codes';
import type { FigureRow, NameRow } from './rows';

/** Rows whose values are put together in a few ms. */
const PART = 100;

/** Puts together what filters and sorting want to know of rows; `rest` is waited for after every few ms of work. */
export async function prepareRows(
  rows: readonly (NameRow | FigureRow)[],
  rest: () => Promise<void>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += PART) {
    await rest();
    for (const row of rows.slice(at, at + PART)) {
      for (const facet of FACETS) valuesOf(row, facet);
      askedBySorting(row);
    }
  }
  await rest();
  codesOf(rows);
}

/** What a row puts together when it is first asked for it, and keeps. */
function askedBySorting(row: NameRow | FigureRow): string | number {
  return 'dollars' in row ? row.dollars : row.label;
}
