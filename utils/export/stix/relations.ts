import type { DatasetIndex } from '../../dataset/lookup';
import type { Attribution, Entity, Id, Relation } from '../../dataset/types';
import { oneLine } from '../text';
import { common, type StixObject, said, sourceReference } from './common';
import { entityObjectId } from './entity';
import { extended } from './ours';

/** A relationship with the entities that it joins, so that it can be left out with one of them. */
export interface Joined {
  from: Id;
  to: Id;
  object: StixObject;
}

/** All relationships of the dataset: relations, attributions of incidents, and whom incidents struck. */
export function relationships(index: DatasetIndex): Joined[] {
  const stated = index.dataset.entities.flatMap((from) => [
    ...from.relations.map((relation) => statedRelation(from.id, relation)),
    ...(from.incident ? [struck(from.id, from.incident.victim)] : []),
  ]);
  const byEnds = new Map<string, Statement[]>();
  for (const statement of stated) {
    const ends = JSON.stringify([statement.from, statement.type, statement.to]);
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), statement]);
  }
  return [
    ...[...byEnds.values()].flatMap((statements) => relationship(statements, index)),
    ...index.dataset.entities.flatMap((entity) => attributions(entity, index)),
  ];
}

interface Statement {
  from: Id;
  type: string;
  to: Id;
  source: Id | null;
  note: string | null;
}

/** Relations that STIX tells from the other side. */
const TURNED: Readonly<Record<string, string>> = { 'used-by': 'uses', 'victim-of': 'targets' };

function statedRelation(from: Id, { type, target, source, note }: Relation): Statement {
  const turned = Object.hasOwn(TURNED, type) ? TURNED[type] : undefined;
  const ends = turned === undefined ? { from, to: target } : { from: target, to: from };
  return { ...ends, type: relationshipType(turned ?? type), source, note: note ?? null };
}

/** STIX takes any word of small letters, digits and hyphens. */
function relationshipType(type: string): string {
  return /^[a-z0-9-]+$/.test(type) ? type : 'related-to';
}

function struck(incident: Id, victim: Id): Statement {
  return { from: incident, type: 'targets', to: victim, source: null, note: null };
}

/** One relationship for all who state the same. */
function relationship(statements: readonly Statement[], index: DatasetIndex): Joined[] {
  const [first] = statements;
  if (!first) return [];
  const { from, type, to } = first;
  const sources = [...new Set(statements.flatMap(({ source }) => source ?? []))].flatMap(
    (id) => index.source(id) ?? [],
  );
  const notes = new Set(statements.flatMap(({ note }) => note ?? []));
  return joined(from, type, to, index, {
    key: [],
    dates: sources.map(({ published }) => published),
    more: said({
      description: oneLine([...notes].join(' ')),
      external_references: sources.map(sourceReference),
    }),
  });
}

/** Each attribution stays its own, with who made it and how firmly; it gives no number of confidence. */
function attributions(incident: Entity, index: DatasetIndex): Joined[] {
  return (incident.incident?.attribution ?? []).flatMap((attribution) =>
    joined(incident.id, 'attributed-to', attribution.to, index, attributed(attribution, index)),
  );
}

function attributed(attribution: Attribution, index: DatasetIndex): Details {
  const { by, date, status, note } = attribution;
  const source = index.source(attribution.source);
  return {
    key: [by, status, date ?? '', attribution.source],
    dates: [date ?? source?.published],
    more: {
      ...said({
        description: oneLine([`${status}: ${by}, ${date ?? 'n.d.'}.`, note ?? ''].join(' ')),
        external_references: source ? [sourceReference(source)] : [],
      }),
      ...extended(said({ status, attributed_by: by, date })),
    },
  };
}

interface Details {
  key: readonly string[];
  dates: Parameters<typeof common>[2];
  more: object;
}

function joined(
  from: Id,
  type: string,
  to: Id,
  index: DatasetIndex,
  { key, dates, more }: Details,
): Joined[] {
  const source_ref = entityObjectId(index.entity(from), index);
  const target_ref = entityObjectId(index.entity(to), index);
  if (source_ref === null || target_ref === null) return [];
  const object = {
    ...common('relationship', [from, type, to, ...key], dates, index),
    relationship_type: type,
    source_ref,
    target_ref,
    ...more,
  };
  return [{ from, to, object }];
}
