import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '../../utils/export/types';
import { writeWebAnnotation } from '../../utils/export/webAnnotation';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';

/** The terms of http://www.w3.org/ns/anno.jsonld that we use, so that no network is asked. */
const CONTEXT = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/web-annotation/context.json'), 'utf8'),
);
const OA = 'http://www.w3.org/ns/oa#';

async function documentLoader(url: string) {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked the network for ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
}

/** Every statement as N-Quads; throws where a word of ours means nothing to the processor. */
async function statements(input: ExportInput): Promise<string[]> {
  const options = { documentLoader, format: 'application/n-quads' as const, safe: true };
  const quads = await jsonld.toRDF(JSON.parse(writeWebAnnotation(input)), options);
  return String(quads).split('\n').filter(Boolean);
}

const objectsOf = (quads: string[], term: string) =>
  quads.flatMap((quad) => quad.split(` <${OA}${term}> `)[1]?.replace(/ \.$/, '') ?? []).sort();

describe('Web Annotation', () => {
  it('of the whole dataset says what it means, to a processor', async () => {
    const quads = await statements(WHOLE);
    expect(objectsOf(quads, 'hasTarget')).toHaveLength(WHOLE.index.dataset.figures.length);
    expect(objectsOf(quads, 'hasBody')).toHaveLength(3 * WHOLE.index.dataset.figures.length);
  });

  it('finds a mention by its text and by its place in code points', async () => {
    const quads = await statements(SMALL);
    expect(objectsOf(quads, 'exact')).toEqual(['"Lazarus"', '"Lazarus"']);
    const integer = (n: number) => `"${n}"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>`;
    // The smiley before the second counts once, where UTF-16 counts it twice.
    expect(objectsOf(quads, 'start')).toEqual([11, 44].map(integer));
    expect(objectsOf(quads, 'end')).toEqual([18, 51].map(integer));
    expect(objectsOf(quads, 'hasSource')).toContain('<https://news.example/a?b=c&d=e>');
  });

  it('tells of a figure beside the page where it was read', async () => {
    const quads = await statements({ index: SMALL.index, figures: ['theft-value'] });
    expect(quads.join('\n')).toContain('nearly $1,234,567,890.12');
    expect(quads.join('\n')).toContain('Example Press: A theft, 2025-02-24, https://press.example');
  });

  it('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (text) => {
        const input = small(text);
        const { first } = JSON.parse(writeWebAnnotation(input));
        expect(first.items[0].target.selector[0].exact).toBe(text);
        await statements(input);
      }),
    );
  });
});
