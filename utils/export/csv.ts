import { type Cell, COLUMNS, rows } from './csvColumns';
import type { ExportInput } from './types';

/** RFC 4180 with a header: UTF-8, CRLF, every text in quotes. */
export function writeCsv(input: ExportInput): string {
  return csvHeader() + csvRows(input);
}

/** The table's first line. */
export function csvHeader(): string {
  return `${COLUMNS.join(',')}\r\n`;
}

/** The table without its first line, for who writes it piece by piece. */
export function csvRows(input: ExportInput): string {
  return rows(input)
    .map((row) => `${COLUMNS.map((name) => cell(row[name])).join(',')}\r\n`)
    .join('');
}

/** Numbers are written as JavaScript reads them back, to the last digit. */
function cell(value: Cell): string {
  if (value === null || value === '') return '';
  return typeof value === 'string' ? `"${safe(value).replaceAll('"', '""')}"` : String(value);
}

/**
 * A spreadsheet takes a text for a formula by its first character. Such a text gets an apostrophe
 * before it, and so does one that begins with an apostrophe: whoever takes one apostrophe off has the
 * text as it was.
 */
function safe(text: string): string {
  return /^['=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
