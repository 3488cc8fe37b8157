import { writeBibtex } from './bibtex';
import { writeApa, writeChicago } from './citations';
import { writeCslJson } from './cslJson';
import { writeCsv } from './csv';
import { writeJson } from './json';
import { writeMarkdown } from './markdown';
import { writeStix } from './stix/bundle';
import type { ExportFormat } from './types';
import { writeWebAnnotation } from './webAnnotation';

/** All kinds of files, as the interface and the command line list them. */
export const FORMATS = [
  {
    id: 'apa',
    label: 'export_apa',
    serves: 'export_apa_serves',
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    write: writeApa,
  },
  {
    id: 'chicago',
    label: 'export_chicago',
    serves: 'export_chicago_serves',
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    write: writeChicago,
  },
  {
    id: 'bibtex',
    label: 'export_bibtex',
    serves: 'export_bibtex_serves',
    extension: 'bib',
    mediaType: 'application/x-bibtex;charset=utf-8',
    write: writeBibtex,
  },
  {
    id: 'csl-json',
    label: 'export_csl_json',
    serves: 'export_csl_json_serves',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  {
    id: 'csv',
    label: 'export_csv',
    serves: 'export_csv_serves',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8;header=present',
    write: writeCsv,
  },
  {
    id: 'json',
    label: 'export_json',
    serves: 'export_json_serves',
    extension: 'json',
    mediaType: 'application/json',
    write: writeJson,
  },
  {
    id: 'markdown',
    label: 'export_markdown',
    serves: 'export_markdown_serves',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8;variant=GFM',
    write: writeMarkdown,
  },
  {
    id: 'web-annotation',
    label: 'export_web_annotation',
    serves: 'export_web_annotation_serves',
    extension: 'jsonld',
    mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    write: writeWebAnnotation,
  },
  {
    id: 'stix',
    label: 'export_stix',
    serves: 'export_stix_serves',
    extension: 'json',
    mediaType: 'application/stix+json;version=2.1',
    write: writeStix,
  },
] as const satisfies readonly ExportFormat[];

export type FormatId = (typeof FORMATS)[number]['id'];

/** The format of that name, or undefined. */
export function formatOf(id: string): (typeof FORMATS)[number] | undefined {
  return FORMATS.find((format) => format.id === id);
}
