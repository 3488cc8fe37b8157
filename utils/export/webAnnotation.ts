import type { DatasetIndex } from '../dataset/lookup';
import type { Id } from '../dataset/types';
import { timestamp } from './dates';
import { datasetLine, LICENCE_URL, PRODUCT } from './licence';
import { type FigureRecord, figureRecords, subjectRecord } from './record';
import { figureLine } from './sentence';
import type { ExportedMention, ExportedPage, ExportInput } from './types';
import { uuidOf } from './uuid';

/**
 * A W3C Web Annotation collection. A mention identifies what it names and is found again by its text
 * and by its position in code points; a figure describes the page where it was read.
 */
export function writeWebAnnotation(input: ExportInput): string {
  const { page, index } = input;
  const records = figureRecords(input);
  const mentions = (page?.mentions ?? []).map((mention) => mentionAnnotation(mention, page, index));
  const items = [...mentions, ...records.map(figureAnnotation)];
  const { version } = index.dataset;
  const id = uuidOf('annotations', version, ...items.map((item) => item.id));
  const first = {
    id: `urn:uuid:${uuidOf('annotation-page', id)}`,
    type: 'AnnotationPage',
    partOf: `urn:uuid:${id}`,
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(
    {
      '@context': CONTEXT,
      id: `urn:uuid:${id}`,
      type: 'AnnotationCollection',
      label: datasetLine(version),
      rights: LICENCE_URL,
      generator: GENERATOR,
      total: items.length,
      ...(items.length > 0 && { first }),
    },
    null,
    2,
  )}\n`;
}

/** The page's mentions, each as a document of its own, for who writes them piece by piece. */
export function webAnnotations({ page, index }: ExportInput): object[] {
  return (page?.mentions ?? []).map((mention) => ({
    '@context': CONTEXT,
    ...mentionAnnotation(mention, page, index),
  }));
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const GENERATOR = { id: `urn:uuid:${uuidOf('software')}`, type: 'Software', name: PRODUCT };

interface Annotation {
  id: string;
  [name: string]: unknown;
}

function mentionAnnotation(
  mention: ExportedMention,
  document: ExportedPage | undefined,
  index: DatasetIndex,
): Annotation {
  const { entity, exact, prefix, suffix, codePoints, reason, page } = mention;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const { name, type } = subjectRecord(entity, index);
  const why = [reason.rule, reason.alias, ...reason.cues].join('; ');
  const url = document?.url ?? '';
  const retrieved = document?.retrieved ?? '';
  const created = timestamp(document?.retrieved ?? null);
  return {
    id: `urn:uuid:${uuidOf('mention', url, retrieved, entity, `${codePoints.start}`)}`,
    type: 'Annotation',
    motivation: 'identifying',
    ...(created && { created }),
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: urnOf(entity) },
      textBody(`${name} (${type}, ${entity})`, 'tagging'),
      textBody(`Marked for: ${why}`, 'commenting'),
    ],
    target: {
      source: url,
      selector: [
        quote,
        { type: 'TextPositionSelector', ...codePoints },
        ...(page === undefined ? [] : [onPage(page, quote)]),
      ],
    },
  };
}

/** The same place, by the page of a PDF that it is on; the model names this specification for PDFs. */
function onPage(page: number, refinedBy: object): object {
  const conformsTo = 'http://tools.ietf.org/rfc/rfc3778';
  return { type: 'FragmentSelector', conformsTo, value: `page=${page}`, refinedBy };
}

function figureAnnotation(record: FigureRecord): Annotation {
  const { figure_id, source, quoted_by, read_at, subject, dataset_version } = record;
  const said = [`${source.publisher}: ${source.title}`, source.published ?? 'n.d.', source.url];
  const through = quoted_by && `as quoted by ${quoted_by.publisher}`;
  return {
    id: `urn:uuid:${uuidOf('figure', figure_id, dataset_version)}`,
    type: 'Annotation',
    motivation: 'describing',
    rights: LICENCE_URL,
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: urnOf(subject.id) },
      textBody(figureLine(record), 'describing'),
      textBody([...said, through].filter(Boolean).join(', '), 'commenting'),
    ],
    target: { source: read_at ?? source.url },
  };
}

/** Entities have no address; the same one has the same name in every file. */
function urnOf(entity: Id): string {
  return `urn:uuid:${uuidOf('entity', entity)}`;
}

function textBody(value: string, purpose: string): object {
  return { type: 'TextualBody', purpose, format: 'text/plain', language: 'en', value };
}
