import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { parseDataset } from '../../utils/dataset/parse';
import { fixture, readBytes } from '../import/tools';
import { fuzz } from './fuzz';
import { broken, like, TEXT } from './inputs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Names or problems, and never both or neither. */
function isAnswered(bytes: Uint8Array): void {
  const result = readBytes(bytes);
  if (result.ok) {
    expect(result.dataset.entities.length).toBeGreaterThan(0);
    for (const { id, name } of result.dataset.entities) expect([id, name]).not.toContain('');
    for (const { url } of result.dataset.sources) expect(url).toMatch(/^(?:https:\/\/|$)/);
  } else expect(result.problems.length).toBeGreaterThan(0);
}

describe('an import is taken in or refused', () => {
  const keys =
    'type id name value values meta refs synonyms objects Event Galaxy GalaxyCluster Attribute response entities sources version title figures aliases text lang ambiguity positive negative external_references source_name external_id url related uuid description country relationship_type source_ref target_ref spec_version'.split(
      ' ',
    );
  const leaves = [
    'bundle',
    'threat-actor',
    'relationship',
    'intrusion-set',
    'identity',
    'indicates',
    're:(a+)+',
    'https://a.example/',
    'javascript:1',
    'aaaaaaaa-0000-4000-8000-000000000000',
  ];
  const value = like(keys, leaves);
  const frames: Readonly<Record<string, (value: unknown) => unknown>> = {
    STIX: (one) => ({
      type: 'bundle',
      objects: [one, { type: 'intrusion-set', id: 'intrusion-set--1', name: 'A Group' }],
    }),
    'a MISP galaxy': (one) => ({ type: 'threat-actor', values: [one, { value: 'A Group' }] }),
    'MISP events': (one) => ({ response: [{ Event: one }] }),
    'a document of ours': (one) => ({
      version: '2026-01-01',
      title: 'T',
      sources: [],
      entities: [one],
    }),
    'any JSON': (one) => one,
  };
  for (const [name, frame] of Object.entries(frames))
    fuzz(
      `as ${name}`,
      fc.property(value, (one) => isAnswered(bytesOf(JSON.stringify(frame(one)) ?? ''))),
      0.5,
    );
  fuzz('as bytes', fc.property(fc.uint8Array({ maxLength: 300 }), isAnswered));
  fuzz(
    'as lines of JSON',
    fc.property(fc.array(value, { maxLength: 4 }), (all) =>
      isAnswered(bytesOf(all.map((one) => JSON.stringify(one)).join('\n'))),
    ),
    0.5,
  );
  const head = fc.subarray(
    [
      'name',
      'type',
      'alias',
      'value',
      'unit',
      'measure',
      'source',
      'url',
      'date',
      'country',
      'lang',
      'note',
    ],
    { minLength: 1 },
  );
  fuzz(
    'as a table',
    fc.property(
      head,
      fc.array(fc.array(TEXT, { maxLength: 8 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      (names, rows, comma) =>
        isAnswered(bytesOf([names, ...rows].map((cells) => cells.join(comma)).join('\n'))),
    ),
  );
  fuzz(
    'as an event that was damaged on its way',
    fc.property(broken(fixture('misp-event.json')), isAnswered),
    0.2,
  );
  fuzz(
    'as what we hold ourselves',
    fc.property(fc.stringMatching(/^[A-Z][a-z]{3,9}( [A-Z][a-z]{3,9})?$/), (name) => {
      const result = readBytes(
        bytesOf(JSON.stringify({ type: 'threat-actor', values: [{ value: name }] })),
      );
      expect(result.ok && result.dataset.entities.map((one) => one.name)).toEqual([name]);
    }),
    0.5,
  );
  fuzz(
    'as files of a dataset, by records or problems',
    fc.property(
      fc.array(
        fc.record({
          file: fc.constantFrom(
            'about.json',
            'cues.json',
            'series.json',
            'claims.json',
            'sources/a.json',
            'entities/actor/a.json',
            '../a',
          ),
          value,
        }),
        { maxLength: 3 },
      ),
      (files) => {
        for (const { message } of parseDataset(files).problems) expect(message).toMatch(/\S/);
      },
    ),
  );
});
