import type { TextBlock } from '../../mentions/types';

/** A block together with where its text stands in the file. */
export interface LocatedBlock extends TextBlock {
  /**
   * The file's offset of the first UTF-16 unit, if the others follow it one by one; else the offset of
   * each unit, with one more that ends the last.
   */
  places: number | Uint32Array;
}

/** The file's offset of a block's UTF-16 unit. */
export function placeOf({ places }: LocatedBlock, unit: number): number {
  return typeof places === 'number' ? places + unit : (places[unit] ?? 0);
}

/** A longer run of text is parted at a space: it is no paragraph, and context reaches no further. */
const LONGEST = 20_000;

/** Parts blocks that are too long, and numbers all anew. */
export function shortened(blocks: readonly Omit<LocatedBlock, 'id'>[]): LocatedBlock[] {
  const all: LocatedBlock[] = [];
  for (const { text, places } of blocks) {
    for (let from = 0; from < text.length; ) {
      const to = endOfPart(text, from);
      const own = typeof places === 'number' ? places + from : places.subarray(from, to + 1);
      all.push({ id: all.length, text: text.slice(from, to), places: own });
      from = to;
    }
  }
  return all;
}

function endOfPart(text: string, from: number): number {
  if (text.length - from <= LONGEST) return text.length;
  const space = text.lastIndexOf(' ', from + LONGEST);
  return space > from ? space : from + LONGEST;
}
