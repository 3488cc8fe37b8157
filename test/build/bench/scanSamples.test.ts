import { expect, it } from 'vitest';
import { sumOfMedians } from '../../../utils/build/bench/scanSamples';

it('one slow load of a page changes no sum of medians', () => {
  const pages = [
    [{ ms: 1 }, { ms: 900 }, { ms: 2 }],
    [{ ms: 10 }, { ms: 10 }, { ms: 12 }],
  ];
  expect(sumOfMedians(pages, ({ ms }) => ms)).toBe(12);
});
