import { expect, it } from 'vitest';
import { quantile, spread } from '../../../utils/build/bench/spread';

it('a quantile is one of the values, wherever they stand', () => {
  const values = [50, 10, 40, 20, 30];
  expect(quantile(values, 0.25)).toBe(20);
  expect(quantile(values, 0.5)).toBe(30);
  expect(quantile(values, 1)).toBe(50);
  expect(values).toEqual([50, 10, 40, 20, 30]);
});

it('a spread says what most and nearly all are', () => {
  expect(spread([3, 1, 2])).toBe('median 2.0 ms, p95 3.0 ms of 3');
});
