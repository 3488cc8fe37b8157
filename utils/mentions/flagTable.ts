import { bytesOf } from './base64';

/**
 * A set of hashes with 16 flags each, packed: hashes are parted into buckets by their high bits, and of
 * each the low 16 bits are kept. About one in 30,000 strangers is taken for a member.
 *
 *     starts   0 │ 2 │ 2 │ 5 │ …      where each bucket begins
 *              ▼       ▼
 *     prints   a   b │ c   d   e │ …  low bits of the hashes
 *     flags    ·   · │ ·   ·   · │ …
 */
export interface FlagTable {
  starts: Uint32Array;
  prints: Uint16Array;
  flags: Uint16Array;
}

const PRINT = 0xffff;

/** The flags of a hash, or 0. */
export function flagsOf({ starts, prints, flags }: FlagTable, hash: number): number {
  const bucket = bucketOf(hash, starts.length - 1);
  const end = starts[bucket + 1] ?? 0;
  for (let at = starts[bucket] ?? 0; at < end; at++) {
    if (prints[at] === (hash & PRINT)) return flags[at] ?? 0;
  }
  return 0;
}

/** `buckets` is a power of two. */
function bucketOf(hash: number, buckets: number): number {
  return hash >>> (Math.clz32(buckets) + 1);
}

/** Packs a map from 32-bit hashes to flags; those that cannot be told apart share their flags. */
export function packFlags(entries: ReadonlyMap<number, number>): FlagTable {
  const buckets = 2 ** Math.max(1, Math.ceil(Math.log2(entries.size / 2 + 1)));
  const cells = new Map<number, number>();
  for (const [hash, flags] of entries) {
    const cell = bucketOf(hash, buckets) * (PRINT + 1) + (hash & PRINT);
    cells.set(cell, (cells.get(cell) ?? 0) | flags);
  }
  const sorted = [...cells].sort(([a], [b]) => a - b);
  const counts = new Uint8Array(buckets);
  for (const [cell] of sorted) {
    const bucket = Math.floor(cell / (PRINT + 1));
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return {
    starts: startsOf(counts),
    prints: Uint16Array.from(sorted, ([cell]) => cell & PRINT),
    flags: Uint16Array.from(sorted, ([, flags]) => flags),
  };
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let bucket = 0; bucket < counts.length; bucket++)
    starts[bucket + 1] = sum += counts[bucket] ?? 0;
  return starts;
}

/** As base64: the number of entries, their prints, their flags, and how many each bucket holds; little-endian. */
export function encodeTable({ starts, prints, flags }: FlagTable): string {
  const counts = Uint8Array.from(starts.subarray(1), (end, bucket) => end - (starts[bucket] ?? 0));
  const parts = [Uint32Array.of(prints.length), prints, flags, counts];
  let binary = '';
  for (const { buffer, byteOffset, byteLength } of parts)
    for (const byte of new Uint8Array(buffer, byteOffset, byteLength))
      binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function decodeTable(base64: string): FlagTable {
  const { buffer } = bytesOf(base64);
  const [length = 0] = new Uint32Array(buffer, 0, 1);
  return {
    prints: new Uint16Array(buffer, 4, length),
    flags: new Uint16Array(buffer, 4 + 2 * length, length),
    starts: startsOf(new Uint8Array(buffer, 4 + 4 * length)),
  };
}

/** Whether its buckets hold all that there is, and are as many as hashes are dealt to. */
export function isWhole({ starts, prints }: FlagTable): boolean {
  const buckets = starts.length - 1;
  return buckets > 1 && (buckets & (buckets - 1)) === 0 && starts[buckets] === prints.length;
}
