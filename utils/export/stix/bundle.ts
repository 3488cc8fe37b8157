import type { Entity, Id } from '../../dataset/types';
import { timestamp } from '../dates';
import { datasetLine } from '../licence';
import { figureRecords } from '../record';
import { mentionLine } from '../sentence';
import { oneLine } from '../text';
import type { ExportedPage, ExportInput } from '../types';
import { uuidOf } from '../uuid';
import { common, pageReference, type StixId, type StixObject, versionTime } from './common';
import { entityObject, entityObjectId } from './entity';
import { figureNote } from './figure';
import { OURS } from './ours';
import { relationships } from './relations';

/**
 * A STIX 2.1 bundle. Objects and their ids depend on the dataset's version alone, so that exports can
 * be merged; the same input gives the same bundle.
 */
export function writeStix(input: ExportInput): string {
  const { index, page } = input;
  const records = figureRecords(input);
  const named = namedBy(
    input,
    records.map(({ subject }) => subject.id),
  );
  const all = withNeighbours(named, input);
  const content = [
    ...[...all].flatMap((id) => objectOf(index.entity(id), input)),
    ...relationships(index)
      .filter(({ from, to }) => all.has(from) && all.has(to) && (named.has(from) || named.has(to)))
      .map(({ object }) => object),
    ...records.map((record) => figureNote(record, index)),
  ];
  const objects = [
    ...OURS,
    ...content,
    ...(page ? pageObject(page, input) : []),
    ...(content.length > 0 ? [collection(content, records.length, input)] : []),
  ];
  const id = `bundle--${uuidOf('bundle', ...objects.map((one) => one.id))}`;
  return `${JSON.stringify({ type: 'bundle', id, objects }, null, 2)}\n`;
}

function namedBy(
  { figures, entities = [], page, index }: ExportInput,
  subjects: readonly Id[],
): Set<Id> {
  return figures === 'all'
    ? new Set(index.dataset.entities.map(({ id }) => id))
    : new Set([...(page?.mentions ?? []).map(({ entity }) => entity), ...subjects, ...entities]);
}

/** With those whom their relations, attributions and topics lead to, and the incidents blamed on them. */
function withNeighbours(named: ReadonlySet<Id>, { index }: ExportInput): Set<Id> {
  const next = [...named].flatMap((id) => {
    const entity = index.entity(id);
    const incident = entity?.incident;
    return [
      ...(entity?.relations.map(({ target }) => target) ?? []),
      ...(entity?.about ?? []),
      ...index.incidentsAttributedTo(id).map((blamed) => blamed.incident.id),
      ...(incident ? [incident.victim, ...incident.attribution.map(({ to }) => to)] : []),
    ];
  });
  return new Set([...named, ...next]);
}

function objectOf(entity: Entity | undefined, { index }: ExportInput): StixObject[] {
  const object = entity && entityObject(entity, index);
  return object ? [object] : [];
}

/** A page is a report on what it names; without a day of publication, which a report must have, a grouping. */
function pageObject(page: ExportedPage, { index }: ExportInput): StixObject[] {
  const ids = new Set(
    page.mentions.flatMap(({ entity }) => entityObjectId(index.entity(entity), index) ?? []),
  );
  if (ids.size === 0) return [];
  const published = timestamp(page.published);
  const lines = page.mentions.map((mention) => mentionLine(mention, index));
  const key = [page.url, page.retrieved, ...lines];
  const type = published === null ? 'grouping' : 'report';
  return [
    {
      ...common(type, key, [page.retrieved], index),
      name: oneLine(page.title) || page.url,
      description: [`Read ${page.retrieved}.`, ...lines].join('\n'),
      ...(published === null ? { context: 'unspecified' } : { published }),
      object_refs: [...ids],
      external_references: [
        pageReference(page.url, `${page.title}, read ${page.retrieved}`, page.url),
      ],
    },
  ];
}

/** What the bundle holds, as one report. */
function collection(content: StixObject[], figures: number, { index }: ExportInput): StixObject {
  const { version } = index.dataset;
  const ids: StixId[] = content.map(({ id }) => id);
  return {
    ...common('report', ['collection', version, ...ids], [], index),
    name: `${datasetLine(version)}: ${figures} figures`,
    report_types: ['threat-report'],
    published: versionTime(version),
    object_refs: ids,
  };
}
