import type { DatasetIndex } from '../../dataset/lookup';
import { csvHeader, csvRows } from '../../export/csv';
import { mentionsIn } from '../../export/mentionsIn';
import type { ExportedPage } from '../../export/types';
import { webAnnotations } from '../../export/webAnnotation';
import type { Annotation } from './annotate';
import type { OutputFormat } from './options';

/** An annotation with the text that it is of. */
export interface Annotated {
  annotation: Annotation;
  text: string;
  /** Where the text begins in its file, if it is a part of it. */
  part: { units: number; points: number } | null;
  /** In a document of pages, the one that an offset is on. */
  pageAt?: (offset: number) => number;
}

/** What stands before all output. */
export function headerOf(to: OutputFormat): string {
  return to === 'csv' ? csvHeader() : '';
}

/** An annotation as whole lines of output. */
export function written(annotated: Annotated, to: OutputFormat, index: DatasetIndex): string {
  if (to === 'jsonl') return `${JSON.stringify(inFile(annotated))}\n`;
  const input = { index, figures: [], page: pageOf(annotated) };
  if (to === 'csv') return csvRows(input);
  return webAnnotations(input)
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}

/** With the offsets of the whole file. A part says where it stands in it, a mention on which page. */
function inFile({ annotation, text, part, pageAt }: Annotated): object {
  if (pageAt) {
    const mentions = annotation.mentions.map((one) => ({ ...one, page: pageAt(one.start) }));
    return { ...annotation, mentions };
  }
  if (part === null) return annotation;
  const { id, mentions, claims, rejected, ...more } = annotation;
  const moved = <S extends { start: number; end: number }>(span: S): S => ({
    ...span,
    start: span.start + part.units,
    end: span.end + part.units,
  });
  return {
    id,
    part: { start: part.units, end: part.units + text.length },
    mentions: mentions.map(moved),
    claims: claims.map(moved),
    ...more,
    ...(rejected && { rejected: rejected.map(moved) }),
  };
}

function pageOf({ annotation, text, part, pageAt }: Annotated): ExportedPage {
  const { units, points } = part ?? { units: 0, points: 0 };
  const mentions = mentionsIn(text, annotation.mentions).map((mention) => ({
    ...mention,
    ...(pageAt && { page: pageAt(mention.start) }),
    start: mention.start + units,
    end: mention.end + units,
    codePoints: { start: mention.codePoints.start + points, end: mention.codePoints.end + points },
  }));
  // Files hold no time of day, and the day on which a text was read is not the text's.
  return { url: iriOf(annotation.id), title: '', published: null, retrieved: '', mentions };
}

/** An id as an IRI: kept if it is an address, else a path that is relative to wherever the output stands. */
function iriOf(id: string): string {
  return /^[a-z][a-z\d+.-]+:/i.test(id) ? id : id.split('/').map(encodeURIComponent).join('/');
}
