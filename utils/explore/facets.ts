import { BUNDLED, type Origin } from '../dataset/origin';
import { type Coded, codesOf, countIn, FACETS, type Facet, hasAny } from './codes';
import type { Faceted } from './rows';
import type { ExploreState } from './state';

export { FACETS, type Facet } from './codes';

/** A facet's value with how many rows choosing it would leave. */
export interface FacetValue {
  value: string;
  count: number;
  isChosen: boolean;
}

/** What the chosen values leave, and what there is to choose. */
export interface Narrowed<R> {
  /** The rows that have one of the chosen values in every facet that has any chosen. */
  rows: readonly R[];
  /** Each facet's values among the rows that pass all the other facets, the most frequent first. */
  values: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** Narrows rows by a state's filters, reading each row once. */
export function narrowed<R extends Faceted>(rows: readonly R[], state: ExploreState): Narrowed<R> {
  const coded = codesOf(rows);
  const wanted = FACETS.map((facet, f) => flagsOf(coded[f], state[facet]));
  const counts = coded.map(({ values }) => new Uint32Array(values.length));
  const left: R[] = [];
  rows.forEach((row, at) => {
    let failed = -1;
    for (let f = 0; f < coded.length; f++) {
      const [own, flags] = [coded[f], wanted[f]];
      if (!own || !flags || hasAny(own, at, flags)) continue;
      // Who fails two facets is left by no further choice in either.
      if (failed >= 0) return;
      failed = f;
    }
    if (failed < 0) left.push(row);
    coded.forEach((own, f) => {
      const count = counts[f];
      if (count && (failed < 0 || failed === f)) countIn(own, at, count);
    });
  });
  const values = FACETS.map((facet, f) => [
    facet,
    listed(facet, state[facet], coded[f]?.values ?? [], counts[f] ?? new Uint32Array()),
  ]);
  return { rows: left, values: Object.fromEntries(values) };
}

/** Which of a facet's values are chosen; null where none is, and all rows pass. */
function flagsOf(coded: Coded | undefined, chosen: readonly string[]): Uint8Array | null {
  if (!coded || chosen.length === 0) return null;
  return Uint8Array.from(coded.values, (value) => (chosen.includes(value) ? 1 : 0));
}

function listed(
  facet: Facet,
  chosen: readonly string[],
  values: readonly string[],
  counts: Uint32Array,
): FacetValue[] {
  const all = new Map<string, number>(chosen.map((value) => [value, 0]));
  values.forEach((value, code) => {
    const count = counts[code] ?? 0;
    if (count > 0) all.set(value, count);
  });
  const byYear = facet === 'years';
  return [...all]
    .map(([value, count]) => ({ value, count, isChosen: chosen.includes(value) }))
    .sort((a, b) => (byYear ? b.value.localeCompare(a.value) : b.count - a.count));
}

/** What the dataset of a key is called, or its key where it is gone; null for the bundled one. */
export function datasetName(key: string, origins: readonly Origin[]): string | null {
  return key === BUNDLED ? null : (origins.find((one) => one.key === key)?.name ?? key);
}

/** The state with a facet's value chosen, or no longer. */
export function toggled(state: ExploreState, facet: Facet, value: string): ExploreState {
  const chosen: readonly string[] = state[facet];
  const next = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  return { ...state, [facet]: next };
}
