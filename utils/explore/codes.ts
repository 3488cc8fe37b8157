import { BUNDLED } from '../dataset/origin';
import type { Faceted } from './rows';

export const FACETS = ['datasets', 'kinds', 'years', 'actors', 'publishers', 'statuses'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * A facet of all rows in numbers, so that thousands of rows are counted within a frame: the values of row
 * `at` are `codes[starts[at]]` up to but without `codes[starts[at + 1]]`, each an index of `values`.
 */
export interface Coded {
  values: readonly string[];
  starts: Uint32Array;
  codes: Uint32Array;
}

const known = new WeakMap<readonly Faceted[], readonly Coded[]>();

/** The facets of rows, in the order of `FACETS`; made once for each list. */
export function codesOf(rows: readonly Faceted[]): readonly Coded[] {
  const made = known.get(rows) ?? FACETS.map((facet) => coded(rows, facet));
  known.set(rows, made);
  return made;
}

/** Sets a bit for each row that has none of the values whose flags are set. */
export function markFailing(
  { starts, codes }: Coded,
  flags: Uint8Array,
  bit: number,
  failed: Uint8Array,
): void {
  let i = 0;
  for (let at = 0; at < failed.length; at++) {
    const end = starts[at + 1] ?? 0;
    let has = false;
    for (; i < end; i++) has ||= flags[codes[i] ?? 0] === 1;
    if (!has) failed[at] = (failed[at] ?? 0) | bit;
  }
}

/** How many rows have each value, of those with none of these bits. */
export function countsOf(
  { values, starts, codes }: Coded,
  failed: Uint8Array,
  bits: number,
): Uint32Array {
  const counts = new Uint32Array(values.length);
  let i = 0;
  for (let at = 0; at < failed.length; at++) {
    const end = starts[at + 1] ?? 0;
    if (((failed[at] ?? 0) & bits) !== 0) i = end;
    for (; i < end; i++) {
      const code = codes[i] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

function coded(rows: readonly Faceted[], facet: Facet): Coded {
  const numbers = new Map<string, number>();
  const codes: number[] = [];
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    for (const value of valuesOf(row, facet)) {
      const code = numbers.get(value) ?? numbers.size;
      numbers.set(value, code);
      codes.push(code);
    }
    starts[at + 1] = codes.length;
  });
  return { values: [...numbers.keys()], starts, codes: Uint32Array.from(codes) };
}

/** The values under which a row stands. */
export function valuesOf(row: Faceted, facet: Facet): readonly string[] {
  if (facet === 'kinds') return [row.kind];
  return facet === 'datasets' ? [row.origin?.key ?? BUNDLED] : row[facet];
}
