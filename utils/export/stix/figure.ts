import type { DatasetIndex } from '../../dataset/lookup';
import type { FigureRecord } from '../record';
import { figureLine } from '../sentence';
import { oneLine } from '../text';
import {
  common,
  pageReference,
  type StixId,
  type StixObject,
  said,
  sourceReference,
} from './common';
import { entityObjectId } from './entity';
import { extended, IDENTITY_ID } from './ours';

/** A figure as a note on what it is about, by its publisher; the number and its provenance in our extension. */
export function figureNote(record: FigureRecord, index: DatasetIndex): StixObject {
  const { figure_id, as_published, source, note } = record;
  return {
    ...common('note', [figure_id], [record.as_of], index),
    lang: 'en',
    abstract: oneLine(`${record.subject.name}: ${as_published}`),
    content: [figureLine(record), note].filter(Boolean).join('\n'),
    authors: [oneLine(source.publisher)],
    object_refs: objectsOf(record, index),
    external_references: referencesOf(record),
    ...extended(fieldsOf(record)),
  };
}

/** A topic has no object: its figures are on what it concerns, or else on the dataset itself. */
function objectsOf({ subject }: FigureRecord, index: DatasetIndex): StixId[] {
  const entity = index.entity(subject.id);
  const own = entityObjectId(entity, index);
  if (own !== null) return [own];
  const about = (entity?.about ?? []).flatMap(
    (id) => entityObjectId(index.entity(id), index) ?? [],
  );
  return about.length > 0 ? about : [IDENTITY_ID];
}

function referencesOf({ source, quoted, quoted_by, read_at }: FigureRecord) {
  const read = quoted ? quoted_by?.url : read_at;
  const where = quoted_by
    ? pageReference(
        quoted_by.publisher,
        oneLine(`as quoted by ${quoted_by.publisher}: ${quoted_by.title ?? ''}`),
        quoted_by.url,
      )
    : pageReference(source.publisher, 'where it was read', read_at);
  const elsewhere = quoted_by !== null || (read != null && read !== source.url);
  return [sourceReference(source), ...(elsewhere ? [where] : [])];
}

function fieldsOf({
  subject,
  confidence,
  source: _source,
  quoted_by: _quotedBy,
  as_published: _asPublished,
  licence: _licence,
  note: _note,
  ...fields
}: FigureRecord): Record<string, unknown> {
  return said({ ...fields, subject_id: subject.id, confidence_basis: confidence });
}
