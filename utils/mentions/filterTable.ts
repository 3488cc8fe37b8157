import { bytesOf } from './base64';

/**
 * The page filter as a page holds it, which is as it was written: hardly a page asks for more than a part of it.
 * Hashes are parted into buckets by their high bits, and of each the low 16 bits are kept: about one in 70,000
 * strangers is taken for a member. What is known of an entry is one of the few combinations of flags that occur,
 * and, for names that need words beside them and for those words, circles.
 *
 *     buckets   2 │ 0 │ 3 │ …           how many entries each has
 *               ▼       ▼
 *     prints    a   b │ c   d   e │ …   low bits of the hashes: an entry is a place in this row
 *     kinds     0   3 │ 0   1   0 │ …   which of `palette` an entry's flags are
 *     lists     0   1 │ 0   2   0 │ …   how many circles it has
 *     circles       7 │     7   9 │ …   a name's own first, then those it speaks for, twice if in two ways
 */
export interface FilterTable {
  buckets: Parted;
  prints: Uint16Array;
  kinds: Uint8Array;
  palette: Uint16Array;
  lists: Parted;
  circles: Uint8Array;
}

/** A row in parts: how long each is, and where every `STEP`-th begins. */
export interface Parted {
  sizes: Uint8Array;
  starts: Uint32Array;
}

/** To add up so few at each look is less than to add up all when a page is opened. */
const STEP = 16;

export function parted(sizes: Uint8Array): Parted {
  const starts = new Uint32Array(startsFor(sizes.length));
  let sum = 0;
  for (let part = 0; part <= sizes.length; part++) {
    if (part % STEP === 0) starts[part / STEP] = sum;
    sum += sizes[part] ?? 0;
  }
  return { sizes, starts };
}

function startsFor(parts: number): number {
  return Math.floor(parts / STEP) + 1;
}

/** Where a part begins; after the last one, where the row ends. */
function startOf({ sizes, starts }: Parted, part: number): number {
  let start = starts[Math.floor(part / STEP)] ?? 0;
  for (let before = part - (part % STEP); before < part; before++) start += sizes[before] ?? 0;
  return start;
}

/** Low bits of a hash that are kept. */
export const PRINT = 0xffff;

/** The entry of a hash, or -1. */
export function find({ buckets, prints }: FilterTable, hash: number): number {
  const bucket = bucketOf(hash, buckets.sizes.length);
  const size = buckets.sizes[bucket] ?? 0;
  if (size === 0) return -1;
  const start = startOf(buckets, bucket);
  for (let at = start; at < start + size; at++) if (prints[at] === (hash & PRINT)) return at;
  return -1;
}

export function flagsAt({ kinds, palette }: FilterTable, entry: number): number {
  return palette[kinds[entry] ?? 0] ?? 0;
}

/** The circles of an entry. */
export function circlesAt({ lists, circles }: FilterTable, entry: number): Uint8Array {
  const start = startOf(lists, entry);
  return circles.subarray(start, start + (lists.sizes[entry] ?? 0));
}

/** `buckets` is a power of two. */
export function bucketOf(hash: number, buckets: number): number {
  return hash >>> (Math.clz32(buckets) + 1);
}

/**
 * Written as base64 of, little-endian: the numbers of entries, buckets and kinds and the starts of buckets and of
 * lists in 32 bits each, the prints and the palette in 16, and in 8 the kinds, the sizes of the buckets, those of
 * the lists, and the circles.
 */
export function decodeTable(base64: string): FilterTable {
  const { buffer } = bytesOf(base64);
  const [entries = 0, buckets = 0, kinds = 0] = new Uint32Array(buffer, 0, 3);
  let at = 12;
  const take = <T extends ArrayBufferView>(Row: Rows<T>, length?: number): T => {
    const row = new Row(buffer, at, length);
    at += row.byteLength;
    return row;
  };
  const ofBuckets = take(Uint32Array, startsFor(buckets));
  const ofLists = take(Uint32Array, startsFor(entries));
  return {
    prints: take(Uint16Array, entries),
    palette: take(Uint16Array, kinds),
    kinds: take(Uint8Array, entries),
    buckets: { starts: ofBuckets, sizes: take(Uint8Array, buckets) },
    lists: { starts: ofLists, sizes: take(Uint8Array, entries) },
    circles: take(Uint8Array),
  };
}

type Rows<T> = new (buffer: ArrayBuffer, at: number, length?: number) => T;

/** Whether its parts fit each other. */
export function isWhole({ buckets, prints, lists, circles }: FilterTable): boolean {
  const count = buckets.sizes.length;
  return (
    count > 1 &&
    (count & (count - 1)) === 0 &&
    startOf(buckets, count) === prints.length &&
    startOf(lists, prints.length) === circles.length
  );
}
