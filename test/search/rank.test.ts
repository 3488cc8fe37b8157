import { describe, expect, it } from 'vitest';
import { openSearch } from '../../utils/search/rank';
import { alias, entity, TINY } from '../mentions/tiny';

const search = openSearch({
  ...TINY,
  entities: [
    {
      ...entity('lazarus-group', 'actor', [
        alias('Lazarus Group'),
        alias('Hidden Cobra'),
        alias('라자루스'),
      ]),
      name: 'Lazarus Group',
    },
    { ...entity('bybit', 'exchange', [alias('Bybit')]), name: 'Bybit' },
    {
      ...entity('bybit-2025', 'incident', [alias('Bybit hack')]),
      name: 'Bybit theft',
      summary: 'Attackers took ether.',
    },
    { ...entity('bureau-121', 'unit', [alias('Office 121')]), name: 'Bureau 121' },
  ],
});
const ids = (query: string): string[] => search(query).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['laz', 'lazarus-group'],
    ['Lazaruss', 'lazarus-group'],
    ['hidden cobra', 'lazarus-group'],
    ['라자', 'lazarus-group'],
    ['office 121', 'bureau-121'],
    ['BYBIT', 'bybit'],
    ['bybit hack', 'bybit-2025'],
    ['  ether ', 'bybit-2025'],
  ])('%j finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('says which alias matched when the name does not show it', () => {
    expect(search('hidden c')[0]).toEqual({ id: 'lazarus-group', matched: 'Hidden Cobra' });
    expect(search('lazarus')[0]?.matched).toBeNull();
  });

  it('finds nothing for nothing', () => {
    expect(ids('')).toEqual([]);
    expect(ids('zzzzzz')).toEqual([]);
  });

  it('does not take one number for another', () => {
    expect(ids('office 122')).toEqual([]);
  });
});
