import Papa from 'papaparse';
import { ENTITY_TYPES, type EntityType, QUALIFIERS } from '../dataset/types';
import { type Draft, type Drafts, draft, drafts, leaveOut } from './draft';
import type { Problems } from './problems';

/** The columns that are read; any order, any case, `name` alone is needed. */
export const COLUMNS = [
  'name',
  'type',
  'aliases',
  'summary',
  'country',
  'links',
  'ambiguity',
  'language',
  'measure',
  'value',
  'unit',
  'qualifier',
  'period',
  'as_of',
  'publisher',
  'source_title',
  'source_url',
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Partial<Record<Column, string>>;

/** Reads a table with a header: a row is a name, or one more figure of a name that stands above. */
export function readCsv(text: string, problems: Problems): Drafts {
  const found = drafts();
  const byName = new Map<string, Draft>();
  eachRow(text, problems, found, (row, line) => {
    const name = row.name?.trim() ?? '';
    if (!/[\p{L}\p{N}]/u.test(name)) return problems.add(`line ${line}`, 'name: is empty; give it');
    const known = byName.get(name);
    const own = known ?? draft(name, name, typeOf(row, line, problems));
    if (!known) {
      byName.set(name, own);
      found.drafts.push(own);
    }
    fill(own, row, line, problems);
  });
  if (found.drafts.length === 0 && !problems.any) problems.add('', 'has no rows below its header');
  return found;
}

/** Calls back with each row and the line it begins on; a quoted cell may run over several lines. */
function eachRow(
  text: string,
  problems: Problems,
  found: Drafts,
  take: (row: Row, line: number) => void,
): void {
  let columns: (Column | null)[] | null = null;
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    step: ({ data, errors, meta }) => {
      const here = line;
      line += newlines(text, cursor, meta.cursor);
      cursor = meta.cursor;
      for (const { message } of errors) problems.add(`line ${here}`, message);
      if (data.every((cell) => cell.trim() === '')) return;
      if (columns === null) columns = header(data, here, problems, found);
      else if (data.length > columns.length)
        problems.add(`line ${here}`, `has ${data.length} cells; the header has ${columns.length}`);
      else take(rowOf(columns, data), here);
    },
  });
  if (columns === null && !problems.any)
    problems.add('', 'has no header; its first line names the columns');
}

/** Whichever the first line has most of; spreadsheets write what their country's commas allow. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

function header(
  cells: readonly string[],
  line: number,
  problems: Problems,
  found: Drafts,
): (Column | null)[] {
  const columns = cells.map((cell) => {
    const wanted = cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    return COLUMNS.find((column) => column === wanted) ?? null;
  });
  leaveOut(found, 'columns', columns.filter((column) => column === null).length);
  if (!columns.includes('name'))
    problems.add(`line ${line}`, `has no column “name”; columns are ${COLUMNS.join(', ')}`);
  return columns;
}

function rowOf(columns: readonly (Column | null)[], cells: readonly string[]): Row {
  const row: Row = {};
  columns.forEach((column, at) => {
    const cell = cells[at]?.trim() ?? '';
    if (column !== null && cell !== '') row[column] = cell;
  });
  return row;
}

function typeOf({ type = 'actor' }: Row, line: number, problems: Problems): EntityType {
  const known = ENTITY_TYPES.find((one) => one === type.toLowerCase());
  if (!known) problems.add(`line ${line}`, `type: “${type}” is none of ${ENTITY_TYPES.join(', ')}`);
  return known ?? 'actor';
}

const AMBIGUITIES = ['distinct', 'needs-context', 'never-alone'] as const;

function fill(own: Draft, row: Row, line: number, problems: Problems): void {
  const ambiguity = AMBIGUITIES.find((one) => one === row.ambiguity?.toLowerCase());
  if (row.ambiguity !== undefined && ambiguity === undefined)
    problems.add(
      `line ${line}`,
      `ambiguity: “${row.ambiguity}” is none of ${AMBIGUITIES.join(', ')}`,
    );
  const lang = languageOf(row, line, problems);
  own.description ||= row.summary ?? '';
  const said = { lang, ambiguity };
  if (row.ambiguity !== undefined || lang !== undefined)
    own.aliases.push({ text: own.name, ...said });
  for (const text of parts(row.aliases, /[;|]/)) own.aliases.push({ text, ...said });
  own.links.push(...parts(row.links, /[;|\s]/));
  if (row.country !== undefined) own.facts.push({ measure: 'country', text: row.country });
  if (row.country !== undefined) own.cues.push(row.country);
  if (row.value !== undefined || row.measure !== undefined) addFigure(own, row, line, problems);
}

function languageOf({ language }: Row, line: number, problems: Problems): string | undefined {
  if (language === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    problems.add(`line ${line}`, `language: “${language}” is no language tag, e.g. en or zh-Hant`);
    return undefined;
  }
}

function parts(cell: string | undefined, separators: RegExp): string[] {
  return (cell ?? '').split(separators).flatMap((part) => part.trim() || []);
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A number is a figure; anything else is a fact in words. */
function addFigure(own: Draft, row: Row, line: number, problems: Problems): void {
  const { measure, value, unit, as_of: asOf, period, publisher = '', source_title: title } = row;
  const want = (is: boolean, message: string): void => {
    if (!is) problems.add(`line ${line}`, message);
  };
  want(measure !== undefined, 'measure: is empty; say what the value measures, e.g. value-stolen');
  want(value !== undefined, 'value: is empty; give the figure');
  want(asOf === undefined || DATE.test(asOf), `as_of: “${asOf}” is no date; use 2022-01-13`);
  const qualifier = QUALIFIERS.find((one) => one === row.qualifier?.toLowerCase()) ?? null;
  want(
    row.qualifier === undefined || qualifier !== null,
    `qualifier: “${row.qualifier}” is none of ${QUALIFIERS.join(', ')}`,
  );
  if (measure === undefined || value === undefined) return;
  const isNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i.test(value);
  want(
    isNumber || unit === undefined,
    `value: “${value}” is no number; write it plainly, e.g. 1500000`,
  );
  own.figures.push({
    measure,
    ...(isNumber ? { value: Number(value) } : { text: value }),
    unit: unit ?? null,
    qualifier,
    period: period ?? null,
    as_of: asOf ?? null,
    publisher,
    title: title ?? '',
    url: row.source_url ?? '',
    published: null,
  });
}
