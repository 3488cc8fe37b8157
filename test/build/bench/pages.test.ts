import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../utils/build/bench/pages';

describe('the pages that the benchmark reads', () => {
  it('are of a folder, in the order of their names', () => {
    const pages = pagesOf(join(import.meta.dirname, '../../fixtures/pages'));
    const names = pages.map(({ name }) => name);
    expect(names).toContain('quiet.html');
    expect(names).toEqual(names.toSorted());
    expect(pages.find(({ name }) => name === 'quiet.html')?.html).toContain('<title>');
  });

  it('are the project’s own and those of packages, where no folder is named', () => {
    const names = pagesOf(null).map(({ name }) => name);
    expect(names).toContain('quiet.html');
    expect(names).toContain('package-0.html');
    expect(new Set(names).size).toBe(names.length);
  });

  it('must be there', () => {
    expect(() => pagesOf('no/such/folder')).toThrow('no/such/folder');
    expect(() => pagesOf(import.meta.dirname)).toThrow('no .html files');
  });
});
