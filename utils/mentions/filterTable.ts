import { bytesOf } from './base64';

/**
 * The page filter as a page holds it. Hashes are parted into buckets by their high bits, and of each the low 16
 * bits are kept: about one in 70,000 strangers is taken for a member. What is known of an entry is one of the
 * few combinations of flags that occur, and, for names that need words beside them and for those words, circles.
 *
 *     starts    0 │ 2 │ 2 │ 5 │ …       where each bucket begins
 *               ▼       ▼
 *     prints    a   b │ c   d   e │ …   low bits of the hashes: an entry is a place in this row
 *     kinds     0   3 │ 0   1   0 │ …   which of `palette` an entry's flags are
 *     lists     0   0 │ 4   4   9 │ …   where its circles begin: a name's own first, then those it speaks for, twice if in two ways
 */
export interface FilterTable {
  starts: Uint32Array;
  prints: Uint16Array;
  kinds: Uint8Array;
  palette: Uint16Array;
  lists: Uint32Array;
  circles: Uint8Array;
}

/** Low bits of a hash that are kept. */
export const PRINT = 0xffff;

/** The entry of a hash, or -1. */
export function find({ starts, prints }: FilterTable, hash: number): number {
  const bucket = bucketOf(hash, starts.length - 1);
  const end = starts[bucket + 1] ?? 0;
  for (let at = starts[bucket] ?? 0; at < end; at++) if (prints[at] === (hash & PRINT)) return at;
  return -1;
}

export function flagsAt({ kinds, palette }: FilterTable, entry: number): number {
  return palette[kinds[entry] ?? 0] ?? 0;
}

/** The circles of an entry. */
export function circlesAt({ lists, circles }: FilterTable, entry: number): Uint8Array {
  return circles.subarray(lists[entry], lists[entry + 1]);
}

/** `buckets` is a power of two. */
export function bucketOf(hash: number, buckets: number): number {
  return hash >>> (Math.clz32(buckets) + 1);
}

/** Where each of so many things in a row begins, and the last ends. */
export function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) starts[i + 1] = sum += counts[i] ?? 0;
  return starts;
}

/**
 * Written as base64 of, little-endian: the numbers of entries, buckets and kinds in 32 bits each, the prints and
 * the palette in 16, and in 8 the kinds, the sizes of the buckets, those of the lists, and the circles.
 */
export function decodeTable(base64: string): FilterTable {
  const { buffer } = bytesOf(base64);
  const [entries = 0, buckets = 0, kinds = 0] = new Uint32Array(buffer, 0, 3);
  let at = 12;
  const wide = (length: number): Uint16Array => {
    at += 2 * length;
    return new Uint16Array(buffer, at - 2 * length, length);
  };
  const narrow = (length?: number): Uint8Array => {
    const part = new Uint8Array(buffer, at, length);
    at += part.length;
    return part;
  };
  return {
    prints: wide(entries),
    palette: wide(kinds),
    kinds: narrow(entries),
    starts: startsOf(narrow(buckets)),
    lists: startsOf(narrow(entries)),
    circles: narrow(),
  };
}

/** Whether its parts fit each other, so that a search in it ends. */
export function isWhole({ starts, prints, lists, circles }: FilterTable): boolean {
  const buckets = starts.length - 1;
  return (
    buckets > 1 &&
    (buckets & (buckets - 1)) === 0 &&
    starts[buckets] === prints.length &&
    lists[prints.length] === circles.length
  );
}
