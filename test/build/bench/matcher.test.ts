import { expect, it } from 'vitest';
import { expressionOf } from '../../../utils/build/bench/matcher';

it('the expression that the matcher is measured beside finds whole words, the longest of them', () => {
  const words = expressionOf(['rain', 'rain group', 'c++ team', '0.5']);
  expect('Rain Group, RAIN and brain: C++ Team, 0.5, 015'.match(words)).toEqual([
    'Rain Group',
    'RAIN',
    'C++ Team',
    '0.5',
  ]);
});
