import { BUNDLED, type Origin } from '../dataset/origin';
import type { Faceted } from './rows';
import type { ExploreState } from './state';

export const FACETS = ['datasets', 'kinds', 'years', 'actors', 'publishers', 'statuses'] as const;
export type Facet = (typeof FACETS)[number];

/** A facet's value with how many rows choosing it would leave. */
export interface FacetValue {
  value: string;
  count: number;
  isChosen: boolean;
}

/** The rows that have one of the chosen values in every facet that has any chosen. */
export function faceted<R extends Faceted>(rows: readonly R[], state: ExploreState): R[] {
  return rows.filter((row) => FACETS.every((facet) => passes(row, facet, state)));
}

/** Each facet's values among the rows that pass all the other facets, the most frequent first. */
export function facetValues(
  rows: readonly Faceted[],
  facet: Facet,
  state: ExploreState,
): FacetValue[] {
  const others = FACETS.filter((other) => other !== facet);
  const counts = new Map<string, number>(state[facet].map((value) => [value, 0]));
  for (const row of rows) {
    if (!others.every((other) => passes(row, other, state))) continue;
    for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen: readonly string[] = state[facet];
  const byYear = facet === 'years';
  return [...counts]
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

function passes(row: Faceted, facet: Facet, state: ExploreState): boolean {
  const chosen: readonly string[] = state[facet];
  return chosen.length === 0 || valuesOf(row, facet).some((value) => chosen.includes(value));
}

function valuesOf(row: Faceted, facet: Facet): readonly string[] {
  if (facet === 'kinds') return [row.kind];
  return facet === 'datasets' ? [row.origin?.key ?? BUNDLED] : row[facet];
}
