import type { DatasetIndex } from '../../dataset/lookup';
import type { Id, PartialDate, Source } from '../../dataset/types';
import { timestamp } from '../dates';
import { oneLine } from '../text';
import { uuidOf } from '../uuid';
import { IDENTITY_ID, LICENCE_MARKING_ID } from './ours';

export type StixId = `${string}--${string}`;

/** A STIX 2.1 object; a property that has nothing to say is left out, never null or empty. */
export interface StixObject {
  type: string;
  id: StixId;
  [property: string]: unknown;
}

export interface ExternalReference {
  source_name: string;
  description?: string;
  url?: string;
  external_id?: string;
}

/**
 * What every object of the dataset has. It was last modified with the dataset's version, and created
 * at the earliest date that the data give, so that it is the same in every export of one version.
 */
export function common(
  type: string,
  key: readonly string[],
  dates: readonly (PartialDate | null | undefined)[],
  index: DatasetIndex,
): StixObject {
  const modified = versionTime(index.dataset.version);
  const [created = modified] = dates.flatMap((date) => timestamp(date ?? null) ?? []).sort();
  return {
    type,
    spec_version: '2.1',
    id: `${type}--${uuidOf('stix', type, ...key)}`,
    created_by_ref: IDENTITY_ID,
    created: created < modified ? created : modified,
    modified,
    object_marking_refs: [LICENCE_MARKING_ID],
  };
}

/** The day of a version; `2026-11-24.2`, the second of a day, is two seconds later than the day itself. */
export function versionTime(version: string): string {
  const [day = '', number = '0'] = version.split('.');
  const start = timestamp(day) ?? '1970-01-01T00:00:00.000Z';
  return new Date(Date.parse(start) + Number(number) * 1000).toISOString();
}

/** A source as others are to cite it. */
export function sourceReference({
  publisher,
  title,
  published,
  url,
  id,
}: Pick<Source, 'id' | 'publisher' | 'title' | 'url' | 'published'>): ExternalReference {
  return pageReference(publisher, `${title} (${published ?? 'n.d.'})`, url, id);
}

export function pageReference(
  name: string,
  description: string,
  url: string | null,
  external_id?: Id,
): ExternalReference {
  return {
    source_name: oneLine(name) || external_id || 'unnamed',
    description: oneLine(description),
    ...(url !== null && URL.canParse(url) && { url: new URL(url).href }),
    ...(external_id && { external_id }),
  };
}

/** Without what is null, undefined or an empty list, which STIX does not allow. */
export function said(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
