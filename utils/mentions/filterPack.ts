import { NAME, type PageFilter } from './filterFlags';
import { bucketOf, PRINT, startsOf } from './filterTable';
import * as FLAG from './flags';

/** What the filter is to know of one hash. */
export interface FilterEntry {
  flags: number;
  /** The circle of an ambiguous name, or 0. */
  circle: number;
  /** The circles that a word speaks for as a cue, and those that a name does as another of the same entity. */
  ties: Set<number>;
  kin: Set<number>;
}

/** Both at once; what one of them does not ask for is not asked for. */
export function merged(a: number, b: number): number {
  const asked = (flags: number): number => (flags & NAME ? flags : ~0);
  return (a | b) & ((asked(a) & asked(b) & (FLAG.cased | FLAG.wary)) | ~(FLAG.cased | FLAG.wary));
}

/** More combinations of flags than fit a byte share one that asks for nothing. */
const MOST_KINDS = 256;

/** Packs a map from 32-bit hashes; those that cannot be told apart become one entry that wakes for either. */
export function packFilter(entries: ReadonlyMap<number, FilterEntry>): PageFilter {
  const buckets = 2 ** Math.max(1, Math.ceil(Math.log2(entries.size)));
  const cells = new Map<number, FilterEntry>();
  for (const [hash, entry] of entries) {
    const cell = bucketOf(hash, buckets) * (PRINT + 1) + (hash & PRINT);
    cells.set(cell, both(cells.get(cell), entry));
  }
  const sorted = [...cells]
    .map(([cell, entry]): [number, FilterEntry] => [cell, bounded(entry)])
    .sort(([a], [b]) => a - b);
  const sizes = new Uint8Array(buckets);
  for (const [cell] of sorted) {
    const bucket = Math.floor(cell / (PRINT + 1));
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  const palette = paletteOf(sorted.map(([, { flags }]) => flags));
  const lists = sorted.map(([, entry]) => listOf(entry));
  return {
    starts: startsOf(sizes),
    prints: Uint16Array.from(sorted, ([cell]) => cell & PRINT),
    kinds: Uint8Array.from(sorted, ([, { flags }]) => kindOf(flags, palette)),
    palette: Uint16Array.from(palette),
    lists: startsOf(Uint8Array.from(lists, ({ length }) => length)),
    circles: Uint8Array.from(lists.flat()),
  };
}

function both(one: FilterEntry | undefined, other: FilterEntry): FilterEntry {
  if (!one) return other;
  const isTorn = one.circle > 0 && other.circle > 0 && one.circle !== other.circle;
  return {
    flags: merged(one.flags, other.flags) | (isTorn ? FLAG.telling : 0),
    circle: one.circle || other.circle,
    ties: new Set([...one.ties, ...other.ties]),
    kin: new Set([...one.kin, ...other.kin]),
  };
}

/** A byte tells how many circles an entry has. */
const MOST_CIRCLES = 255;

/** A word that speaks for more wakes by itself, so that nothing is missed. */
function bounded(entry: FilterEntry): FilterEntry {
  if (listOf(entry).length <= MOST_CIRCLES) return entry;
  return { ...entry, flags: entry.flags | FLAG.telling, ties: new Set(), kin: new Set() };
}

/** What speaks in both ways is there twice. */
function listOf({ flags, circle, ties, kin }: FilterEntry): number[] {
  const own = flags & FLAG.ambiguous ? [circle] : [];
  return [...own, ...[...ties, ...kin].sort((a, b) => a - b)];
}

/** The combinations of flags that occur, the most frequent first. */
function paletteOf(all: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const flags of all) counts.set(flags, (counts.get(flags) ?? 0) + 1);
  const kinds = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([flags]) => flags);
  if (kinds.length <= MOST_KINDS) return kinds;
  return [...kinds.slice(0, MOST_KINDS - 1), kinds.slice(MOST_KINDS - 1).reduce(merged)];
}

function kindOf(flags: number, palette: readonly number[]): number {
  const kind = palette.indexOf(flags);
  return kind < 0 ? MOST_KINDS - 1 : kind;
}

/** In the form that `decodeTable` reads. */
export function encodeFilter(filter: PageFilter): string {
  const { starts, prints, kinds, palette, lists, circles } = filter;
  const parts = [
    Uint32Array.of(prints.length, starts.length - 1, palette.length),
    prints,
    palette,
    kinds,
    sizesOf(starts),
    sizesOf(lists),
    circles,
  ];
  let binary = '';
  for (const { buffer, byteOffset, byteLength } of parts)
    for (const byte of new Uint8Array(buffer, byteOffset, byteLength))
      binary += String.fromCharCode(byte);
  return btoa(binary);
}

function sizesOf(starts: Uint32Array): Uint8Array {
  return Uint8Array.from(starts.subarray(1), (end, i) => end - (starts[i] ?? 0));
}
