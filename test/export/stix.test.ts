import {
  externalReferencesSchema,
  stixDomainObjectSchema,
  stixIdentifierSchema,
  stixTimestampSchema,
} from '@mitre-attack/attack-data-model/dist/schemas/common/index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeStix } from '../../utils/export/stix/bundle';
import type { StixObject } from '../../utils/export/stix/common';
import type { ExportInput } from '../../utils/export/types';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';
import { oasisValidators, SCHEMAS } from './stixSchemas';

const read = (input: ExportInput): StixObject[] => JSON.parse(writeStix(input)).objects;

const byType = (objects: StixObject[], type: string) => objects.filter((one) => one.type === type);
const numberOf = (type: string) =>
  WHOLE.index.dataset.entities.filter((entity) => entity.type === type).length;

/** Types that the OASIS schema of bundles does not list, though each has a schema. */
const UNLISTED = ['incident', 'note', 'grouping', 'extension-definition'];

/** What MITRE's model of STIX says of the properties that all objects share. */
const SHARED = stixDomainObjectSchema.omit({ id: true, type: true }).loose();

function problems(objects: StixObject[]): string[] {
  return objects.flatMap((one) => {
    // A marking is never modified; the model knows no kinds of objects but ATT&CK's.
    const whole = { modified: one['created'], ...one };
    const found = SHARED.safeParse(whole);
    return found.success ? [] : [`${one.id}: ${found.error.message}`];
  });
}

describe('STIX 2.1', () => {
  it('of the whole dataset is what MITRE’s model takes for STIX', () => {
    expect(problems(read(WHOLE))).toEqual([]);
  });

  it.skipIf(SCHEMAS === undefined)('of the whole dataset is what the OASIS schemas want', () => {
    const validator = oasisValidators(SCHEMAS ?? '');
    const hostile = fc.sample(HOSTILE, 50).map((text) => small(text));
    for (const input of [WHOLE, SMALL, ...hostile]) {
      const bundle = JSON.parse(writeStix(input));
      // The schema of bundles lists no incidents, notes, groupings and extension definitions, though
      // each has its own; its rule for custom objects wants one of two shapes, and these fit both.
      const known = bundle.objects.filter(({ type }: StixObject) => !UNLISTED.includes(type));
      const wrong = [{ ...bundle, objects: known }, ...bundle.objects].flatMap((one) => {
        const validate = validator(one.type);
        return validate?.(one)
          ? []
          : [`${one.id}: ${JSON.stringify(validate?.errors?.slice(0, 2))}`];
      });
      expect(wrong).toEqual([]);
    }
  });

  it('has an object for each group, incident, campaign, malware and mixer, and a note for each figure', () => {
    const objects = read(WHOLE);
    const counts = ['intrusion-set', 'incident', 'campaign', 'malware', 'tool', 'note'].map(
      (type) => byType(objects, type).length,
    );
    expect(counts).toEqual([
      ...['actor', 'incident', 'campaign', 'malware', 'mixer'].map(numberOf),
      WHOLE.index.dataset.figures.length,
    ]);
  });

  it('has each object once, and refers to none that it lacks', () => {
    for (const input of [WHOLE, SMALL]) {
      const objects = read(input);
      const ids = new Set(objects.map(({ id }) => id));
      expect(ids.size).toBe(objects.length);
      const refs = objects.flatMap((one) =>
        Object.entries(one).flatMap(([name, value]) => (/_refs?$/.test(name) ? value : [])),
      );
      expect(refs.flat().filter((ref) => !ids.has(ref as StixObject['id']))).toEqual([]);
    }
  });

  it('gives each figure its source with address and description', () => {
    for (const note of byType(read(WHOLE), 'note')) {
      const references = externalReferencesSchema.parse(note['external_references']);
      expect(references[0]?.url).toMatch(/^https:/);
      expect(references[0]?.description).not.toBe('');
    }
  });

  it('is modified with the dataset’s version, and created no later', () => {
    for (const { created, modified } of read(WHOLE).filter((one) => 'modified' in one)) {
      expect(stixTimestampSchema.safeParse(created).success).toBe(true);
      expect(String(created) <= String(modified)).toBe(true);
    }
  });

  it('says the same of a thing in every export of one version', () => {
    const all = new Map(read(WHOLE).map((one) => [one.id, one]));
    const some = read({
      index: WHOLE.index,
      figures: [],
      entities: ['lazarus-group', 'bybit-2025'],
    });
    const shared = some.filter(({ type }) => type !== 'report');
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.map(({ id }) => all.get(id))).toEqual(shared);
  });

  it('tells whom an incident struck, and who blames whom how firmly, without a number of confidence', () => {
    const objects = read(SMALL);
    const said = byType(objects, 'relationship').map((one) => [
      String(one['source_ref']).split('--')[0],
      one['relationship_type'],
      String(one['target_ref']).split('--')[0],
      one['description'],
    ]);
    expect(said).toEqual([
      // Both sides state it; it is one relationship.
      ['intrusion-set', 'uses', 'malware', undefined],
      ['incident', 'targets', 'identity', undefined],
      ['incident', 'attributed-to', 'intrusion-set', 'formal: FBI, 2025-02-26.'],
    ]);
    expect(objects.filter((one) => 'confidence' in one)).toEqual([]);
  });

  it('brings the incidents blamed on a group with the group', () => {
    const objects = read({ index: SMALL.index, figures: [], entities: ['lazarus'] });
    expect(byType(objects, 'incident')).toMatchObject([{ name: 'theft' }]);
    expect(byType(objects, 'relationship').map((one) => one['relationship_type'])).toContain(
      'attributed-to',
    );
  });

  it('makes a page a report, or a grouping if the page has no date', () => {
    const { page } = SMALL;
    expect(byType(read(SMALL), 'report')[0]).toMatchObject({
      name: 'Theft at an exchange',
      published: '2025-03-01T00:00:00.000Z',
    });
    const undated = page && { ...SMALL, page: { ...page, published: null } };
    expect(byType(read(undated ?? SMALL), 'grouping')[0]).toMatchObject({ context: 'unspecified' });
  });

  it('holds any text', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (text, query) => {
        const objects = read(small(text, `https://x.example/?${query}`));
        expect(problems(objects)).toEqual([]);
        expect(objects.map(({ id }) => id)).toEqual(read(small(text)).map(({ id }) => id));
      }),
    );
  });

  it('has ids of version 5, never in the namespace that STIX keeps for observables', () => {
    const own = byType(read(SMALL), 'malware')[0]?.id ?? '';
    expect(stixIdentifierSchema.safeParse(own).success).toBe(true);
    expect(own).toMatch(/^malware--[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });
});
