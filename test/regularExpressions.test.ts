import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { isBounded } from '../utils/dataset/pattern';
import { type Expression, putTogether, puttingTogether, written } from './regularExpressions';

const ROOT = resolve(import.meta.dirname, '..');

/** Those that may take more than linear time on some text, each with the part that does. */
function slow(all: readonly Expression[]): string[] {
  return all.flatMap(({ at, source, flags }) => {
    const { reports } = analyse(new RegExp(source, flags));
    const parts = reports.map((one) => (one.type === 'Trade' ? one.startQuant : one.quant).raw);
    return parts.length > 0 ? [`${at} /${source}/${flags} by ${parts.join(' and ')}`] : [];
  });
}

describe('every regular expression of the product is linear', () => {
  it('a slow one would be found and named', () => {
    const found = slow([
      { at: 'a.ts:1', source: '(a+)+$', flags: '' },
      { at: 'b.ts:2', source: '\\s+$', flags: 'u' },
      { at: 'c.ts:3', source: '^\\d+$', flags: '' },
    ]);
    expect(found.map((line) => line.split(' ')[0])).toEqual(['a.ts:1', 'b.ts:2']);
  });

  it('as it is written in the code', () => {
    const all = written();
    expect(all.length).toBeGreaterThan(250);
    expect(slow(all)).toEqual([]);
  });

  it('as it is put together, for all nine languages and for a text with everything in it', async () => {
    const all = await putTogether(async () => {
      const [
        { annotate },
        { compileModel },
        { openDataset },
        dataset,
        { isOnPage },
        { pageChoiceOf },
        { namesPerson },
      ] = await Promise.all([
        import('../utils/build/annotate/annotate'),
        import('../utils/mentions/model'),
        import('../utils/dataset/lookup'),
        import('../utils/build/readDataset'),
        import('../utils/settings/onPage'),
        import('../utils/settings/pageChoice'),
        import('../utils/mentions/grammar'),
        import('../utils/errors/record'),
        import('../utils/text/amount'),
      ]);
      const bundled = dataset.readDataset(dataset.DATASET_DIRECTORY);
      const html = readFileSync(join(ROOT, 'assets/sample/article.html'), 'utf8');
      const options = { index: openDataset(bundled), explain: true, date: '2022-01-14' };
      await annotate('a', html, 'html', compileModel(bundled), options);
      await namesPerson('Richard Lazarus argued.', 'Lazarus');
      const allowedSites = ['*://*.corp.example/*a*b*c', 'https://a.example/*', 'file:///*'];
      const lists = { allowedSites, blockedSites: ['hr.corp.example', '*://*/*x'] };
      const choice = pageChoiceOf({ enabled: true, selectionButton: true, ...lists });
      isOnPage('https://a.corp.example/', choice);
    });
    expect([...new Set(all.map(({ at }) => at))].sort()).toEqual(puttingTogether());
    expect(slow(all)).toEqual([]);
  });

  it('as the dataset’s rules have it, and none of them is refused in anybody else’s dataset', async () => {
    const { DATASET_DIRECTORY, readDataset } = await import('../utils/build/readDataset');
    const all = readDataset(DATASET_DIRECTORY).entities.flatMap(({ id, aliases }) =>
      aliases
        .flatMap(({ negative = [] }) => negative)
        .filter((cue) => cue.startsWith('re:'))
        .map((cue) => ({ at: id, source: cue.slice(3), flags: 'gu' })),
    );
    expect(all.length).toBeGreaterThan(20);
    expect(slow(all)).toEqual([]);
    expect(all.filter(({ source }) => !isBounded(source))).toEqual([]);
  });
});
