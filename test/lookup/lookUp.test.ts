import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import { lookUp } from '../../utils/lookup/lookUp';
import { compileModel } from '../../utils/mentions/model';
import { openSearch } from '../../utils/search/rank';
import { ENGLISH } from '../words';

const dataset = readDataset(DATASET_DIRECTORY);
const tools = {
  index: openDataset(dataset),
  model: compileModel(dataset),
  search: openSearch(dataset),
  words: ENGLISH,
};
const found = (text: string) => lookUp(text, tools).found.map(({ id }) => id);

describe('a picked text', () => {
  it.each([
    ['Lazarus', 'lazarus-group'],
    ['HIDDEN COBRA', 'hidden-cobra'],
    ['라자루스', 'lazarus-group'],
    ['Bybit', 'bybit'],
    ['Rain', 'rain-exchange'],
  ])('“%s” alone is looked up as a name, however ambiguous elsewhere', (text, id) => {
    expect(found(text)).toContain(id);
  });

  it('that is a paragraph lists what is named in it, in its order', () => {
    const ids = found(
      'The FBI said that the Lazarus Group took the money from Bybit and sent it through Tornado Cash.',
    );
    expect(ids.slice(0, 4)).toEqual(['fbi', 'lazarus-group', 'bybit', 'tornado-cash']);
  });

  it('that tells of an event finds it by its parts', () => {
    expect(found('the 2016 theft of $81 million from Bangladesh’s central bank')).toContain(
      'bangladesh-bank-2016',
    );
  });

  it('with an amount lists who published it, about what', () => {
    const [amount] = lookUp('some $81 million were gone', tools).amounts;
    expect(amount?.stated).toBe('$81 million');
    expect(amount?.figures.map(({ about }) => about?.id)).toContain('bangladesh-bank-2016');
  });

  it('that names nothing gets what comes nearest', () => {
    const { found: none, nearest } = lookUp('lazzarus grop', tools);
    expect(none).toEqual([]);
    expect(nearest.map(({ id }) => id)).toContain('lazarus-group');
  });

  it('that has nothing to do with it gets nothing', () => {
    expect(lookUp('zzzz qqqq', tools)).toMatchObject({ found: [], amounts: [], nearest: [] });
  });

  it('of a million letters is answered from its beginning', () => {
    const { query } = lookUp(`Lazarus Group ${'x '.repeat(500_000)}`, tools);
    expect(query).toMatch(/^Lazarus Group .{106}…$/);
  });
});
