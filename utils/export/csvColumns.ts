import { LICENCE_ID } from './licence';
import { type FigureRecord, figureRecords, subjectRecord } from './record';
import type { ExportedMention, ExportedPage, ExportInput } from './types';

/** A cell: numbers and truths stand bare, texts in quotes, null is nothing at all. */
export type Cell = string | number | boolean | null;

/** A line of the table before it is written: a figure, or a mention on a page. */
export type Row = Readonly<Record<Column, Cell>>;

/**
 * The columns in their order. New ones are only ever added at the end; none is renamed. Lists are
 * joined by spaces, since ids hold none; cues by `; `.
 */
export const COLUMNS = [
  'record',
  'figure_id',
  'subject_id',
  'subject_name',
  'subject_type',
  'measure',
  'as_published',
  'value',
  'low',
  'high',
  'text',
  'unit',
  'qualifier',
  'period',
  'basis',
  'as_of',
  'as_of_basis',
  'publisher',
  'source_title',
  'source_url',
  'source_published',
  'source_id',
  'source_kind',
  'source_language',
  'source_grade',
  'source_url_confirmed',
  'quoted',
  'quoted_by',
  'quoted_by_title',
  'quoted_by_url',
  'read_at',
  'locator',
  'confidence',
  'supersedes',
  'superseded_by',
  'same_figure',
  'conflict',
  'note',
  'page_url',
  'page_title',
  'page_published',
  'page_retrieved',
  'mention_exact',
  'mention_prefix',
  'mention_suffix',
  'mention_start',
  'mention_end',
  'mention_rule',
  'mention_alias',
  'mention_cues',
  'dataset_version',
  'licence',
  'mention_page',
] as const;

export type Column = (typeof COLUMNS)[number];

const EMPTY = Object.fromEntries(COLUMNS.map((name) => [name, null])) as Record<Column, null>;

/** The input's mentions and figures, each as a row. */
export function rows(input: ExportInput): Row[] {
  const { page } = input;
  return [
    ...(page?.mentions ?? []).map((mention) => mentionRow(mention, page, input)),
    ...figureRecords(input).map(figureRow),
  ];
}

function figureRow(record: FigureRecord): Row {
  const { subject, source, quoted_by, supersedes, superseded_by, ...plain } = record;
  return {
    ...EMPTY,
    ...plain,
    record: 'figure',
    ...subjectCells(subject),
    publisher: source.publisher,
    source_title: source.title,
    source_url: source.url,
    source_published: source.published,
    source_id: source.id,
    source_kind: source.kind,
    source_language: source.language,
    source_grade: source.grade,
    source_url_confirmed: source.url_confirmed,
    quoted_by: quoted_by?.publisher ?? null,
    quoted_by_title: quoted_by?.title ?? null,
    quoted_by_url: quoted_by?.url ?? null,
    supersedes: supersedes.join(' '),
    superseded_by: superseded_by.join(' '),
  };
}

function mentionRow(
  mention: ExportedMention,
  page: ExportedPage | undefined,
  { index }: ExportInput,
): Row {
  return {
    ...EMPTY,
    record: 'mention',
    ...subjectCells(subjectRecord(mention.entity, index)),
    page_url: page?.url ?? null,
    page_title: page?.title ?? null,
    page_published: page?.published ?? null,
    page_retrieved: page?.retrieved ?? null,
    mention_exact: mention.exact,
    mention_prefix: mention.prefix,
    mention_suffix: mention.suffix,
    mention_start: mention.start,
    mention_end: mention.end,
    mention_rule: mention.reason.rule,
    mention_alias: mention.reason.alias,
    mention_cues: mention.reason.cues.join('; '),
    dataset_version: index.dataset.version,
    licence: LICENCE_ID,
    mention_page: mention.page ?? null,
  };
}

function subjectCells({ id, name, type }: FigureRecord['subject']) {
  return { subject_id: id, subject_name: name, subject_type: type };
}
