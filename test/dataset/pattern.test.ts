import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../utils/dataset/parse';
import { isBounded } from '../../utils/dataset/pattern';

describe('a pattern', () => {
  it.each([
    'exch\\.',
    '\\b(Mr|Ms)\\.? (?:[A-Z]\\w+ )?Lazarus\\b',
    '[a-z+*?]{1,3}x+?\\?+',
    '(?<=a)\\p{L}+(?!b)',
    '\\(\\+(?:a|b|c)\\)',
    '[北南]朝鮮|朝鮮(?:族|半島)',
  ])('is quick: %s', (pattern) => {
    expect(new RegExp(pattern, 'u').source).toBe(pattern);
    expect(isBounded(pattern)).toBe(true);
  });

  it.each([
    '(\\w+)+$',
    '(?:a|a)*b',
    '(a?){30}a{30}',
    '(?:x+x+){2,}y',
    '\\w*\\w*\\w*\\w*!',
    `${'a?'.repeat(30)}${'a'.repeat(30)}`,
    '(?:a|a)'.repeat(20),
    '(a+)\\1b',
    '(?<n>a)\\k<n>',
    '((?:a|b))+',
  ])('may take too long: %s', (pattern) => {
    expect(new RegExp(pattern, 'u').source).toBe(pattern);
    expect(isBounded(pattern)).toBe(false);
  });
});

it('a dataset whose pattern may take too long is refused by name', () => {
  const alias = { text: 'A', ambiguity: 'needs-context', negative: ['re:(a+)+$'] };
  const { problems } = parseDataset([
    { file: 'entities/actor/a.json', value: { id: 'a', type: 'actor', aliases: [alias] } },
  ]);
  expect(problems).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('may take too long') }),
  );
});
