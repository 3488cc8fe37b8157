import type { DatasetIndex } from '../../dataset/lookup';
import type { Entity, EntityType } from '../../dataset/types';
import { oneLine } from '../text';
import {
  common,
  type ExternalReference,
  pageReference,
  type StixId,
  type StixObject,
  said,
  sourceReference,
} from './common';
import { extended } from './ours';

interface Kind {
  type:
    | 'identity'
    | 'intrusion-set'
    | 'threat-actor'
    | 'campaign'
    | 'incident'
    | 'malware'
    | 'tool';
  /** Of an identity, where its type tells. */
  identity_class?: 'individual' | 'organization' | 'system';
}

const ORGANISATION: Kind = { type: 'identity', identity_class: 'organization' };
const SYSTEM: Kind = { type: 'identity', identity_class: 'system' };
const UNCLEAR: Kind = { type: 'identity' };

/**
 * What an entity is to STIX; null for what it has no object for. Groups are intrusion sets, since
 * vendors name what they observe; who stands behind them stays an identity until the data say more.
 */
const KINDS: Readonly<Record<EntityType, Kind | null>> = {
  actor: { type: 'intrusion-set' },
  label: { type: 'threat-actor' },
  campaign: { type: 'campaign' },
  incident: { type: 'incident' },
  malware: { type: 'malware' },
  mixer: { type: 'tool' },
  person: { type: 'identity', identity_class: 'individual' },
  unit: ORGANISATION,
  exchange: ORGANISATION,
  bank: ORGANISATION,
  agency: ORGANISATION,
  company: ORGANISATION,
  organisation: ORGANISATION,
  programme: ORGANISATION,
  media: ORGANISATION,
  state: ORGANISATION,
  platform: SYSTEM,
  protocol: SYSTEM,
  service: UNCLEAR,
  victim: UNCLEAR,
  law: null,
  term: null,
  topic: null,
};

const WITH_ALIASES: readonly string[] = [
  'intrusion-set',
  'threat-actor',
  'campaign',
  'malware',
  'tool',
];

/** An entity's STIX object; null where STIX has none for its type. */
export function entityObject(entity: Entity, index: DatasetIndex): StixObject | null {
  const kind = KINDS[entity.type];
  if (!kind) return null;
  const { incident } = entity;
  const { type, ...more } = kind;
  return {
    ...common(type, [entity.id], datesOf(entity, index), index),
    ...more,
    ...(type === 'malware' && { is_family: true }),
    ...said({
      name: oneLine(entity.name) || entity.id,
      description: entity.summary,
      aliases: WITH_ALIASES.includes(type) ? aliasesOf(entity) : [],
      external_references: referencesOf(entity, index),
    }),
    ...extended(
      said({
        entity_id: entity.id,
        entity_type: entity.type,
        summary_basis: entity.summary_basis,
        incident_date: incident?.date,
        disclosed: incident?.disclosed,
        assets: incident?.assets,
        attack_vector: incident?.attack_vector,
      }),
    ),
  };
}

/** The id of an entity's object, without making it; null where there is none. */
export function entityObjectId(entity: Entity | undefined, index: DatasetIndex): StixId | null {
  const kind = entity && KINDS[entity.type];
  return entity && kind ? common(kind.type, [entity.id], [], index).id : null;
}

function datesOf({ id, incident }: Entity, index: DatasetIndex) {
  return [
    incident?.date,
    ...(incident?.attribution ?? []).map(({ date }) => date),
    ...index.figuresOf(id).map(({ as_of }) => as_of),
  ];
}

function aliasesOf({ name, aliases }: Entity): string[] {
  return [...new Set(aliases.map(({ text }) => oneLine(text)))].filter((text) => text !== name);
}

/** The sources of its figures and attributions, and where catalogues have it. */
function referencesOf(entity: Entity, index: DatasetIndex): ExternalReference[] {
  const cited = [
    ...index.figuresOf(entity.id).map(({ source }) => source),
    ...(entity.incident?.attribution ?? []).map(({ source }) => source),
  ];
  return [
    ...catalogues(entity.ids),
    ...[...new Set(cited)].flatMap((id) => {
      const source = index.source(id);
      return source ? [sourceReference(source)] : [];
    }),
  ];
}

const ATTACK_PAGES: Readonly<Record<string, string>> = {
  G: 'groups',
  S: 'software',
  C: 'campaigns',
};

function catalogues({ mitre, misp_uuid, misp_cluster }: Entity['ids']): ExternalReference[] {
  const page = ATTACK_PAGES[mitre?.charAt(0) ?? ''];
  const attack = page && `https://attack.mitre.org/${page}/${mitre}`;
  return [
    ...(mitre ? [pageReference('mitre-attack', `ATT&CK ${mitre}`, attack ?? null, mitre)] : []),
    ...(misp_uuid
      ? [pageReference('misp-galaxy', `MISP galaxy, ${misp_cluster ?? ''}`, null, misp_uuid)]
      : []),
  ];
}
