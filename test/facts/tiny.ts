import { type DatasetIndex, openDataset } from '../../utils/dataset/lookup';
import type { Attribution, Entity, Figure, Relation, Source } from '../../utils/dataset/types';

/** Small records for tests: what matters is given, the rest is plain. */

export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    publisher: id,
    title: `Page of ${id}`,
    url: `https://${id}.example/page`,
    published: null,
    kind: 'news',
    language: 'en',
    url_confirmed: true,
    ...more,
  };
}

export function figure(id: string, more: Partial<Figure>): Figure {
  return {
    id,
    subject: 'theft',
    measure: 'value-stolen',
    unit: 'USD',
    qualifier: null,
    period: null,
    as_of: '2025-01-01',
    as_of_basis: 'stated',
    source: 'agency',
    locator: null,
    seen_at: `https://${more.source ?? 'agency'}.example/page`,
    quoted: false,
    confidence: 'primary-text',
    ...more,
  };
}

export function entity(id: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    name: id,
    type: 'actor',
    summary: `About ${id}.`,
    summary_basis: 'sourced',
    aliases: [],
    ids: {},
    relations: [],
    ...more,
  };
}

export function incident(id: string, victim: string, attribution: Attribution[] = []): Entity {
  return entity(id, {
    type: 'incident',
    incident: {
      date: '2025-02-21',
      disclosed: null,
      victim,
      assets: [],
      attack_vector: null,
      attribution,
      context_words: [],
    },
  });
}

export function blame(to: string, status: Attribution['status'], by = 'FBI'): Attribution {
  return { to, by, date: '2025-02-26', status, source: 'agency' };
}

export function relation(type: string, target: string): Relation {
  return { type, target, source: 'agency' };
}

export function open(entities: Entity[], figures: Figure[], sources: Source[] = []): DatasetIndex {
  return openDataset({
    version: '2026-01-01',
    sources: [source('agency', { kind: 'government' }), ...sources],
    entities,
    figures,
    series: [],
    derivations: [],
    claims: [],
    anchors: { state: '', everyone: '' },
    cues: {},
  });
}
