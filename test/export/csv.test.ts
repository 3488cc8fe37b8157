import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../utils/export/csv';
import { COLUMNS, rows } from '../../utils/export/csvColumns';
import type { ExportInput } from '../../utils/export/types';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';

/** As a strict reader has it: CRLF only, the same number of cells in every line. */
function read(input: ExportInput): Record<string, string>[] {
  return parse(writeCsv(input), { columns: true, record_delimiter: '\r\n' });
}

/** What the rule in `csv.ts` promises: one apostrophe off, and the text is as it was. */
const unprotected = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);

describe('CSV', () => {
  it('of the whole dataset has a row for each figure, and every cell as it was', () => {
    const back = read(WHOLE).map((row) => COLUMNS.map((name) => unprotected(row[name] ?? '')));
    expect(back).toHaveLength(WHOLE.index.dataset.figures.length);
    expect(back).toEqual(
      rows(WHOLE).map((row) => COLUMNS.map((name) => (row[name] === null ? '' : `${row[name]}`))),
    );
  });

  it('keeps its columns, in their order', () => {
    expect(COLUMNS.slice(0, 8).join()).toBe(
      'record,figure_id,subject_id,subject_name,subject_type,measure,as_published,value',
    );
    expect(new Set(COLUMNS).size).toBe(COLUMNS.length);
  });

  it('gives mentions their place in the page', () => {
    expect(read(SMALL)[0]).toMatchObject({
      record: 'mention',
      subject_id: 'lazarus',
      page_url: 'https://news.example/a?b=c&d=e',
      mention_exact: 'Lazarus',
      mention_start: '11',
      mention_end: '18',
    });
  });

  it('writes a number to its last digit', () => {
    expect(read(SMALL).map(({ value }) => value)).toContain('1234567890.12');
  });

  it('gives any text back, and none that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const figure = read(small(text)).find(({ figure_id }) => figure_id === 'theft-value');
        const title = figure?.['source_title'] ?? '';
        // Half a character of two units has no form in UTF-8; any file has U+FFFD for it.
        expect(unprotected(title)).toBe(Buffer.from(text).toString());
        expect(title).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1', "'quoted"])(
    'puts an apostrophe before %s',
    (text) => {
      expect(read(small(text))[0]?.['page_title']).toBe(`'${text}`);
    },
  );
});
