import { describe, expect, it } from 'vitest';
import { keyFor, NO_COUNTS, type OwnDataset, reportLine } from '../../utils/import/owned';

describe('a key', () => {
  it('is made of the name, and no other has it', () => {
    expect(keyFor('Acme list', [])).toBe('acme-list');
    expect(keyFor('Acme list', ['acme-list', 'acme-list-2'])).toBe('acme-list-3');
    expect(keyFor('中文', [])).toBe('list');
    expect(keyFor('Bundled', [])).toBe('bundled-2');
  });
});

describe('a report', () => {
  const feed: OwnDataset = {
    key: 'k',
    name: 'Watchlist',
    version: '7',
    licence: null,
    format: null,
    counts: { ...NO_COUNTS, entities: 3 },
    from: {
      kind: 'feed',
      url: 'https://lists.example/secret.csv',
      key: null,
      etag: null,
      checked: '2026-11-25T10:00:00.000Z',
      trouble: {
        kind: 'problems',
        problems: [{ where: 'line 2', message: 'Velvet Ant' }],
        more: 4,
      },
    },
    taken: '2026-11-24T10:00:00.000Z',
    revision: 1,
  };

  it('names what an organisation set up, with what is wrong with it', () => {
    expect(reportLine(feed, true)).toBe(
      'dataset Watchlist 7; 3 names, taken 2026-11-24T10:00:00.000Z; ' +
        'https://lists.example/secret.csv; asked 2026-11-25T10:00:00.000Z; 5 problems, first line 2: Velvet Ant',
    );
  });

  it('does not tell what a user watches', () => {
    const line = reportLine(feed, false);
    expect(line).toContain('3 names');
    expect(line).toContain('5 problems');
    expect(line).not.toMatch(/Watchlist|lists\.example|Velvet/);
  });
});
