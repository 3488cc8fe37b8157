import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id, Qualifier, Source } from '../dataset/types';
import { formatPublished } from '../facts/format';
import { relayOf } from '../facts/sourceView';
import { LICENCE_ID } from './licence';
import type { ExportInput } from './types';

type OrNull<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | null };

/** A figure with its full provenance, field for field as the JSON format has it. */
export interface FigureRecord
  extends Pick<Figure, 'measure' | 'as_of' | 'as_of_basis' | 'locator' | 'quoted' | 'confidence'>,
    OrNull<
      Pick<Figure, 'value' | 'low' | 'high' | 'text' | 'unit' | 'qualifier' | 'period' | 'basis'>
    >,
    OrNull<Pick<Figure, 'same_figure' | 'note'>> {
  figure_id: Id;
  subject: SubjectRecord;
  /** As an English source writes it, with its qualifier: "nearly $400 million". */
  as_published: string;
  source: SourceRecord;
  /** Whose page was read instead of the publisher's; null where that was no page, too. */
  quoted_by: { publisher: string; title: string | null; url: string | null } | null;
  read_at: string | null;
  supersedes: Id[];
  superseded_by: Id[];
  conflict: boolean;
  dataset_version: string;
  /** SPDX. */
  licence: string;
}

export type SubjectRecord = Pick<Entity, 'id' | 'name' | 'type'>;

export interface SourceRecord
  extends Pick<
      Source,
      'id' | 'publisher' | 'title' | 'url' | 'published' | 'kind' | 'language' | 'url_confirmed'
    >,
    OrNull<Pick<Source, 'grade'>> {}

/** The input's figures in its order; throws a RangeError for an id that the dataset lacks. */
export function figureRecords({ figures, index }: ExportInput): FigureRecord[] {
  const ids = figures === 'all' ? index.dataset.figures.map(({ id }) => id) : [...new Set(figures)];
  return ids.map((id) => figureRecord(known(index.figure(id), id), index));
}

/** The record of an entity that figures or mentions name; throws a RangeError if there is none. */
export function subjectRecord(id: Id, index: DatasetIndex): SubjectRecord {
  const { name, type } = known(index.entity(id), id);
  return { id, name, type };
}

function figureRecord(figure: Figure, index: DatasetIndex): FigureRecord {
  const { measure, as_of, as_of_basis, locator, quoted, confidence } = figure;
  const relay = relayOf(figure, index);
  return {
    figure_id: figure.id,
    subject: subjectRecord(figure.subject, index),
    measure,
    as_published: asPublished(figure),
    value: figure.value ?? null,
    low: figure.low ?? null,
    high: figure.high ?? null,
    text: figure.text ?? null,
    unit: figure.unit,
    qualifier: figure.qualifier,
    period: figure.period,
    basis: figure.basis ?? null,
    as_of,
    as_of_basis,
    source: sourceRecord(known(index.source(figure.source), figure.source)),
    quoted,
    quoted_by: relay && {
      publisher: relay.publisher,
      title: 'title' in relay ? relay.title : null,
      url: relay.url,
    },
    read_at: figure.seen_at,
    locator,
    confidence,
    supersedes: figure.supersedes ?? [],
    superseded_by: index.supersededBy(figure.id).map(({ id }) => id),
    same_figure: figure.same_figure ?? null,
    conflict: figure.conflict ?? false,
    note: figure.note ?? null,
    dataset_version: index.dataset.version,
    licence: LICENCE_ID,
  };
}

function sourceRecord(source: Source): SourceRecord {
  const { id, publisher, title, url, published, kind, language, grade, url_confirmed } = source;
  return {
    id,
    publisher,
    title,
    url,
    published,
    kind,
    language,
    grade: grade ?? null,
    url_confirmed,
  };
}

function asPublished(figure: Figure): string {
  const amount = formatPublished(figure) ?? figure.text ?? '';
  return figure.qualifier === null ? amount : qualified(amount, figure.qualifier);
}

function qualified(amount: string, qualifier: Qualifier): string {
  if (qualifier === 'exact') return amount;
  return qualifier === 'estimate' ? `an estimated ${amount}` : `${qualifier} ${amount}`;
}

function known<T>(record: T | undefined, id: Id): T {
  if (record === undefined) throw new RangeError(`the dataset has no “${id}”`);
  return record;
}
