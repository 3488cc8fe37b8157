import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCslJson } from '../../utils/export/cslJson';
import { oneLine } from '../../utils/export/text';
import type { ExportInput } from '../../utils/export/types';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';

/** As citation-js hands it on to those who format citations. */
const read = (input: ExportInput) =>
  new Cite(writeCslJson(input)).format('data', { format: 'object' });

describe('CSL-JSON', () => {
  it('of the whole dataset is taken as it is', () => {
    const written = JSON.parse(writeCslJson(WHOLE)) as Record<string, unknown>[];
    const back = read(WHOLE);
    for (const field of [
      'id',
      'type',
      'title',
      'author',
      'issued',
      'URL',
      'note',
      'annote',
    ] as const)
      expect(back.map((item) => item[field])).toEqual(written.map((item) => item[field]));
  });

  it('leaves out the date of a page that has none', () => {
    const items = read(SMALL);
    expect(items.find(({ id }) => id === 'agency')).not.toHaveProperty('issued');
    expect(items.find(({ id }) => id === 'press')?.issued).toEqual({
      'date-parts': [[2025, 2, 24]],
    });
    expect(items.find(({ id }) => id === 'page')?.accessed).toEqual({
      'date-parts': [[2026, 11, 24]],
    });
  });

  it('holds any text', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const press = read(small(text)).find(({ id }) => id === 'press');
        expect(press?.author).toEqual([{ literal: oneLine(text) || 'press.example' }]);
      }),
    );
  });
});
