import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, readBytes, readText, refused, taken } from './tools';

const galaxy = (...values: unknown[]) => JSON.stringify({ type: 'threat-actor', values });

describe('a hostile file', () => {
  it('that reaches for a prototype is refused, and reaches none', () => {
    const text =
      '{"type":"threat-actor","values":[{"value":"A Group","meta":{"__proto__":{"polluted":true}}}]}';
    expect(refused(readText(text))).toEqual([
      'values.0.meta.__proto__: is a key that no format has; remove it',
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('that is deep is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(refused(readText(`{"values":${deep}}`))).toEqual([
      expect.stringContaining('more than 40 levels deep'),
    ]);
  });

  it('with a huge text, or half a character, is refused with its place', () => {
    const value = 'x'.repeat(300_000);
    expect(refused(readText(galaxy({ value })))[0]).toMatch(/^values\.0\.value: has 300000 char/);
    expect(refused(readText('{"values":[{"value":"A\\ud800"}]}'))[0]).toMatch(
      /^values\.0\.value: holds half of a character/,
    );
  });

  it('with names too long for any page goes without them', () => {
    const synonyms = ['Ж'.repeat(150_000), 'x-'.repeat(75_000), 'Sandworm'];
    const { dataset, leftOut } = taken(
      readText(galaxy({ value: 'Velvet Ant', meta: { synonyms } })),
    );
    expect(dataset.entities[0]?.aliases.map(({ text }) => text)).toEqual([
      'Velvet Ant',
      'Sandworm',
    ]);
    expect(leftOut.names).toBe(2);
  });

  it('that is packed is not unpacked', () => {
    const bomb = gzipSync(new Uint8Array(10_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    expect(refused(readBytes(bomb))).toEqual([expect.stringContaining('is packed (gzip)')]);
    expect(refused(readText('PK\u0003\u0004'))).toEqual([expect.stringContaining('packed (zip)')]);
  });

  it('with a million faults lists a hundred and counts the rest', () => {
    const result = readText(galaxy(...Array.from({ length: 5000 }, () => ({ value: '' }))));
    expect(refused(result)).toHaveLength(100);
    expect(result).toMatchObject({ more: 4900 });
  });

  it('that is no text, is empty or breaks off says so', () => {
    expect(refused(readBytes(new Uint8Array()))).toEqual([': is empty']);
    expect(refused(readBytes(new Uint8Array(10)))[0]).toContain('null characters');
    const half = fixture('threat-actor.json.gz').subarray(0, 50_000);
    expect(refused(readBytes(half))[0]).toMatch(/^line \d+: is no JSON/);
    expect(refused(readText('{"a":1}'))[0]).toContain('no format that is known');
  });

  it('with one thing twice has it once, and two things of one name are two', () => {
    const twice = { value: 'Velvet Ant', uuid: 'u1' };
    const { entities } = taken(readText(galaxy(twice, twice, { ...twice, uuid: 'u2' }))).dataset;
    expect(entities.map(({ id }) => id)).toEqual(['velvet-ant', 'velvet-ant.2']);
  });

  it('links nowhere but to https', () => {
    const refs = [
      'javascript:alert(1)',
      'http://a.example/',
      'https://u:p@a.example/',
      'https://ok.example/',
    ];
    const { dataset, leftOut } = taken(readText(galaxy({ value: 'Velvet Ant', meta: { refs } })));
    expect(dataset.sources.map(({ url }) => url)).toEqual(['', 'https://ok.example/']);
    expect(leftOut.links).toBe(3);
  });
});

/** JSON that is nearly one of our formats. */
const nearly = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.constantFrom(null, true, 'bundle', 'threat-actor', 'relationship', 'name', 'intrusion-set'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...[
          'type',
          'id',
          'name',
          'value',
          'values',
          'meta',
          'refs',
          'synonyms',
          'objects',
          'Event',
        ],
        ...['Galaxy', 'GalaxyCluster', 'Attribute', 'response', 'entities', 'sources', 'version'],
        ...[
          'title',
          'figures',
          'aliases',
          'extensions',
          'external_references',
          'related',
          '__proto__',
        ],
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
})).value;

describe('whatever a file holds', () => {
  const isAnswered = (bytes: Uint8Array): void => {
    const result = readBytes(bytes);
    if (result.ok) expect(result.dataset.entities.length).toBeGreaterThan(0);
    else expect(result.problems.length).toBeGreaterThan(0);
  };

  it('as bytes, it is taken in or refused with problems, and nothing is thrown', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), isAnswered));
  });

  it('as a table, likewise', () => {
    const cells = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 5 })), (lines) =>
        isAnswered(
          new TextEncoder().encode(
            `name,type,value\n${lines.map((row) => row.join(',')).join('\n')}`,
          ),
        ),
      ),
    );
  });

  it('as JSON that is nearly right, likewise', () => {
    const wrap = fc.constantFrom(
      (value: unknown) => value,
      (value: unknown) => ({ type: 'bundle', objects: [value] }),
      (value: unknown) => ({ type: 'threat-actor', values: [value] }),
      (value: unknown) => ({ Event: value }),
      (value: unknown) => ({ version: '2026-01-01', title: 'T', sources: [], entities: [value] }),
    );
    fc.assert(
      fc.property(nearly, wrap, (value, inside) =>
        isAnswered(new TextEncoder().encode(JSON.stringify(inside(value)) ?? '')),
      ),
      { numRuns: 300 },
    );
  });
});
