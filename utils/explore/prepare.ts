import { codesOf, FACETS, valuesOf } from './codes';
import type { Faceted } from './rows';

/** Rows whose values are put together in a few ms. */
const PART = 100;

/** Puts together what filters want to know of rows; `rest` is waited for after every few ms of work. */
export async function prepareRows(
  rows: readonly Faceted[],
  rest: () => Promise<void>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += PART) {
    await rest();
    for (const row of rows.slice(at, at + PART)) for (const facet of FACETS) valuesOf(row, facet);
  }
  await rest();
  codesOf(rows);
}
