import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf } from '../../utils/export/formats';
import { ENGLISH } from '../words';
import { SMALL, small } from './inputs';

describe('the formats', () => {
  it('have names of their own, and each says whom it serves', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { label, serves } of FORMATS)
      expect([ENGLISH.sayIfKnown(label), ENGLISH.sayIfKnown(serves)]).not.toContain(null);
  });

  it('are found by their names', () => {
    expect(formatOf('stix')?.extension).toBe('json');
    expect(formatOf('docx')).toBeUndefined();
  });
});

describe.each(FORMATS)('$id', ({ write }) => {
  const text = plain(write(SMALL));

  it.each([
    ['figure id', /theft-value/],
    ['number and qualifier', /nearly \$1,234,567,890\.12|1234567890\.12/],
    ['period', /February 2025/],
    ['basis', /at-theft/],
    ['date', /2025-02-26/],
    ['publisher', /Example Press/],
    ['title', /A theft/],
    ['address', /https:\/\/press\.example\/page/],
    ['day of publication', /2025-02-24|February 24(?:,|\))|date-parts|year = \{2025\}/],
    ['place in the page', /third paragraph/],
    ['outlet that was read', /relay\.example/],
    ['address that was read', /https:\/\/relay\.example\/copy\?a=1&b=(?:\(2\)|%282%29)/],
    ['dataset’s version', /2026-01-01/],
    ['licence', /CC[ -]BY[ -]4\.0/],
    ['page that was read', /https:\/\/news\.example\/a\?b=c&d=e/],
  ])('carries the %s', (_what, pattern) => {
    expect(text).toMatch(pattern);
  });

  it('writes the same twice', () => {
    expect(write(small())).toBe(write(small()));
  });

  it('writes a file for nothing at all', () => {
    expect(write({ index: SMALL.index, figures: [] })).not.toContain('undefined');
  });

  it('names what the dataset lacks', () => {
    expect(() => write({ index: SMALL.index, figures: ['nothing'] })).toThrow(
      new RangeError('the dataset has no “nothing”'),
    );
  });
});

/** Without the escapes of BibTeX and Markdown. */
function plain(text: string): string {
  return text.replace(/\\([^"\\])/g, '$1');
}
