import { base64Of } from './base64';
import { NAME, type PageFilter } from './filterFlags';
import { bucketOf, PRINT, parted } from './filterTable';
import * as FLAG from './flags';

/** What the filter is to know of one hash. */
export interface FilterEntry {
  flags: number;
  /** The circle of an ambiguous name, or 0. */
  circle: number;
  /** The circles that a word speaks for as a cue, and those that a name does as another of the same entity. */
  ties: Set<number> | null;
  kin: Set<number> | null;
}

const ASKED = FLAG.cased | FLAG.shouted | FLAG.wary;

/** Both at once; what one of them does not ask for is not asked for. */
export function merged(a: number, b: number): number {
  const asked = (flags: number): number => (flags & NAME ? flags : ~0);
  return (a | b) & ((asked(a) & asked(b)) | ~ASKED);
}

/** More combinations of flags than fit a byte share one that asks for nothing. */
const MOST_KINDS = 256;

/** Packs a map from 32-bit hashes; those that cannot be told apart become one entry that wakes for either. */
export function packFilter(entries: ReadonlyMap<number, FilterEntry>): PageFilter {
  const buckets = 2 ** Math.max(1, Math.ceil(Math.log2(entries.size)));
  const cells = new Map<number, FilterEntry>();
  for (const [hash, entry] of entries) {
    const cell = bucketOf(hash, buckets) * (PRINT + 1) + (hash & PRINT);
    const had = cells.get(cell);
    cells.set(cell, had ? both(had, entry) : entry);
  }
  const sorted = Float64Array.from(cells.keys()).sort();
  const rows = Array.from(sorted, (cell) => rowOf(cells.get(cell)));
  const sizes = new Uint8Array(buckets);
  for (const cell of sorted) {
    const bucket = Math.floor(cell / (PRINT + 1));
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  const palette = paletteOf(rows.map(({ flags }) => flags));
  const kinds = new Map(palette.map((flags, kind) => [flags, kind]));
  return {
    buckets: parted(sizes),
    prints: Uint16Array.from(sorted, (cell) => cell % (PRINT + 1)),
    kinds: Uint8Array.from(rows, ({ flags }) => kinds.get(flags) ?? MOST_KINDS - 1),
    palette: Uint16Array.from(palette),
    lists: parted(Uint8Array.from(rows, ({ circles }) => circles.length)),
    circles: Uint8Array.from(rows.flatMap(({ circles }) => circles)),
  };
}

function both(one: FilterEntry, other: FilterEntry): FilterEntry {
  const isTorn = one.circle > 0 && other.circle > 0 && one.circle !== other.circle;
  return {
    flags: merged(one.flags, other.flags) | (isTorn ? FLAG.telling : 0),
    circle: one.circle || other.circle,
    ties: union(one.ties, other.ties),
    kin: union(one.kin, other.kin),
  };
}

function union(one: Set<number> | null, other: Set<number> | null): Set<number> | null {
  return one && other ? new Set([...one, ...other]) : (one ?? other);
}

interface Row {
  flags: number;
  circles: readonly number[];
}

/** A byte tells how many circles an entry has. */
const MOST_CIRCLES = 255;
const NO_ROW: Row = { flags: 0, circles: [] };

/** A word that speaks for more circles than are counted wakes by itself, so that nothing is missed. */
function rowOf(entry: FilterEntry | undefined): Row {
  if (!entry) return NO_ROW;
  const { flags, circle, ties, kin } = entry;
  const own = flags & FLAG.ambiguous ? [circle] : NO_ROW.circles;
  if (!ties && !kin) return { flags, circles: own };
  // What speaks in both ways is there twice.
  const spoken = [...(ties ?? []), ...(kin ?? [])].sort((a, b) => a - b);
  const circles = [...own, ...spoken];
  return circles.length > MOST_CIRCLES
    ? { flags: flags | FLAG.telling, circles: own }
    : { flags, circles };
}

/** The combinations of flags that occur, the most frequent first. */
function paletteOf(all: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const flags of all) counts.set(flags, (counts.get(flags) ?? 0) + 1);
  const kinds = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([flags]) => flags);
  if (kinds.length <= MOST_KINDS) return kinds;
  return [...kinds.slice(0, MOST_KINDS - 1), kinds.slice(MOST_KINDS - 1).reduce(merged)];
}

/** In the form that `decodeTable` reads. */
export function encodeFilter(filter: PageFilter): string {
  const { buckets, prints, kinds, palette, lists, circles } = filter;
  return base64Of(
    Uint32Array.of(prints.length, buckets.sizes.length, palette.length),
    buckets.starts,
    lists.starts,
    prints,
    palette,
    kinds,
    buckets.sizes,
    lists.sizes,
    circles,
  );
}
