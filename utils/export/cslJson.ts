import { dateParts } from './dates';
import { DATASET_NAME, LICENCE, LICENCE_URL } from './licence';
import { type Reference, references } from './reference';
import type { ExportInput } from './types';

/** Kinds of sources that CSL has a type for; all others are web pages to it. */
const TYPES: Readonly<Record<string, string>> = { dataset: 'dataset', book: 'book' };

/** An item for each page; the figures stand in words in `annote` and as records in `custom`. */
export function writeCslJson(input: ExportInput): string {
  const { version } = input.index.dataset;
  const items = references(input).map((reference) => item(reference, version));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function item(reference: Reference, version: string): object {
  const issued = dateParts(reference.published);
  const accessed = dateParts(reference.retrieved);
  const note = [reference.through, reference.urlConfirmed ? null : 'address not opened'];
  return {
    id: reference.key,
    type: TYPES[reference.kind] ?? 'webpage',
    author: [{ literal: reference.publisher }],
    title: reference.title,
    ...(issued && { issued: { 'date-parts': [issued] } }),
    ...(accessed && { accessed: { 'date-parts': [accessed] } }),
    URL: reference.url,
    ...(reference.language && { language: reference.language }),
    ...(note.some(Boolean) && { note: note.filter(Boolean).join('; ') }),
    annote: reference.lines.join('\n'),
    custom: {
      dataset: DATASET_NAME,
      dataset_version: version,
      licence: LICENCE,
      licence_url: LICENCE_URL,
      figures: reference.figures,
    },
  };
}
