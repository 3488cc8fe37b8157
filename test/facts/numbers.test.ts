import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import { answeredNumbers } from '../../utils/facts/numbers';

const index = openDataset(readDataset(DATASET_DIRECTORY));

/** The answered numbers of a text in which these words name these entities. */
function numbersOf(text: string, names: Record<string, string>): string[] {
  const named = Object.entries(names).map(([words, entity]) => {
    const start = text.indexOf(words);
    return { entity, start, end: start + words.length };
  });
  return answeredNumbers(
    [
      { text: 'Nothing here.', named: [] },
      { text, named },
    ],
    null,
    index,
  ).map(
    ({ text: at, name, start, end }) => `${at} ${text.slice(start, end)} by ${named[name]?.entity}`,
  );
}

it('a number that somebody published is answered by a name of its own sentence', () => {
  expect(
    numbersOf('A quiet start. Hackers took $81 million from Bangladesh Bank in 2016.', {
      'Bangladesh Bank': 'bangladesh-bank-2016',
    }),
  ).toEqual(['1 $81 million by bangladesh-bank-2016']);
});

it('a number that nobody here knows is left alone', () => {
  expect(
    numbersOf('Bangladesh Bank has 12,345 clerks.', { 'Bangladesh Bank': 'bangladesh-bank-2016' }),
  ).toEqual([]);
});
