import { expect, it } from 'vitest';
import { decodeFilter, readFilter } from '../../utils/mentions/filter';
import { encodeFilter, type FilterEntry, packFilter } from '../../utils/mentions/filterPack';
import { find, flagsAt } from '../../utils/mentions/filterTable';
import * as FLAG from '../../utils/mentions/flags';

it('a word that speaks for more circles than are counted wakes by itself, and the filter stays whole', () => {
  const circles = new Set(Array.from({ length: 200 }, (_, at) => at + 1));
  const entry = (kin: Set<number>): FilterEntry => ({
    flags: FLAG.tied,
    circle: 0,
    ties: circles,
    kin,
  });
  const packed = encodeFilter(
    packFilter(
      new Map([
        [1, entry(circles)],
        [2 ** 31, entry(new Set())],
      ]),
    ),
  );
  expect(readFilter(packed)).not.toBeNull();
  const filter = decodeFilter(packed);
  const flagsOf = (hash: number): number => flagsAt(filter, find(filter, hash));
  expect(flagsOf(1)).toBe(FLAG.tied | FLAG.telling);
  expect(flagsOf(2 ** 31)).toBe(FLAG.tied);
});
