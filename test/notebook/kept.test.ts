import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKept, isKeptPage, type KeptPage } from '../../utils/notebook/kept';

const page = (url: string, more: Partial<KeptPage> = {}): KeptPage => ({
  url,
  title: `Title of ${url}`,
  keptAt: '2026-11-24T10:00:00Z',
  mentions: [],
  ...more,
});
const mention = {
  entity: 'bybit',
  name: 'Bybit',
  surface: 'l’Exchange volé',
  before: '',
  after: '',
};

describe('what was kept', () => {
  it('is found by title, address and what it mentions, without regard to case and accents', () => {
    const pages = [page('https://a.example/'), page('https://b.example/', { mentions: [mention] })];
    expect(findKept(pages, 'BYBIT vole').map(({ url }) => url)).toEqual(['https://b.example/']);
    expect(findKept(pages, 'a.example')).toHaveLength(1);
    expect(findKept(pages, '')).toHaveLength(2);
  });

  it('stands with the newest first', () => {
    const pages = [page('old'), page('new', { keptAt: '2026-11-25T10:00:00Z' })];
    expect(findKept(pages, '').map(({ url }) => url)).toEqual(['new', 'old']);
  });

  it('is told from whatever else a database may hold', () => {
    expect(isKeptPage(page('x', { mentions: [mention] }))).toBe(true);
    expect(isKeptPage({ ...page('x'), mentions: [{ ...mention, name: 7 }] })).toBe(false);
    fc.assert(fc.property(fc.anything(), (value) => !isKeptPage(value)));
  });
});
