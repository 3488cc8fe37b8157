import { lazily } from '../dataset/lazily';
import { BUNDLED, type Origin } from '../dataset/origin';
import { type Coded, codesOf, countsOf, FACETS, type Facet, markFailing } from './codes';
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
  values(): Readonly<Record<Facet, readonly FacetValue[]>>;
}

/**
 * Narrows rows by a state's filters. Each facet is read on its own, in loops that the engine runs as numbers;
 * where nothing is chosen none is read before it is asked what there is to choose.
 */
export function narrowed<R extends Faceted>(rows: readonly R[], state: ExploreState): Narrowed<R> {
  const failed = lazily(() => failedBits(rows, state));
  const isOpen = FACETS.every((facet) => state[facet].length === 0);
  return {
    rows: isOpen ? rows : rows.filter((_, at) => failed()[at] === 0),
    values: lazily(() => valuesLeft(rows, state, failed())),
  };
}

/** A bit for each facet that a row fails, in the order of `FACETS`. */
function failedBits(rows: readonly Faceted[], state: ExploreState): Uint8Array {
  const failed = new Uint8Array(rows.length);
  codesOf(rows).forEach((own, f) => {
    const flags = flagsOf(own, state[FACETS[f] ?? 'kinds']);
    if (flags) markFailing(own, flags, 1 << f, failed);
  });
  return failed;
}

function valuesLeft(
  rows: readonly Faceted[],
  state: ExploreState,
  failed: Uint8Array,
): Readonly<Record<Facet, readonly FacetValue[]>> {
  const coded = codesOf(rows);
  const all = FACETS.map((facet, f) => {
    const own = coded[f];
    // Who fails another facet is left by no choice in this one.
    const counts = own ? countsOf(own, failed, ~(1 << f)) : new Uint32Array();
    return [facet, listed(facet, state[facet], own?.values ?? [], counts)];
  });
  return Object.fromEntries(all);
}

/** Which of a facet's values are chosen; null where none is, and all rows pass. */
function flagsOf(coded: Coded, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
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
