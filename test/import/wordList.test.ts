import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonWords } from '../../utils/build/commonWords';
import { wordList } from '../../utils/import/wordList';

it('finds in lines what a set of them has, and nothing else', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'z', "'", 'é', '中'), maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(word), (words, others) => {
      const isIn = wordList([...words].sort().join('\n'));
      const set = new Set(words);
      for (const one of [...words, ...others].filter((text) => text !== ''))
        expect(isIn(one)).toBe(set.has(one));
    }),
    { numRuns: 500 },
  );
});

it('finds every one of the words that are packaged', () => {
  const words = commonWords();
  const isIn = wordList(words.join('\n'));
  expect(words.filter((word) => !isIn(word))).toEqual([]);
  expect(['muddywater', 'kimsuky', '', 'a\nb'].filter(isIn)).toEqual([]);
});
