import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../../utils/export/json';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';

const SCHEMA = resolve(import.meta.dirname, '../../docs/export.schema.json');
const validate = new Ajv2020().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

function problems(text: string) {
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

describe('JSON', () => {
  it('of the whole dataset is of the shape that the schema says', () => {
    expect(problems(writeJson(WHOLE))).toEqual([]);
  });

  it('of a page is, too', () => {
    expect(problems(writeJson(SMALL))).toEqual([]);
  });

  it('gives every number as the dataset has it', () => {
    const { figures } = JSON.parse(writeJson(WHOLE));
    const numbers = (all: { value?: number | null; low?: number | null; high?: number | null }[]) =>
      all.map(({ value, low, high }) => [value ?? null, low ?? null, high ?? null]);
    expect(numbers(figures)).toEqual(numbers(WHOLE.index.dataset.figures));
  });

  it('describes an entity that was asked for, though no figure is about it', () => {
    const { entities } = JSON.parse(
      writeJson({ index: WHOLE.index, figures: [], entities: ['lazarus-group'] }),
    );
    expect(entities).toMatchObject([{ id: 'lazarus-group', type: 'actor' }]);
  });

  it('holds any text', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const file = writeJson(small(text));
        expect(problems(file)).toEqual([]);
        expect(JSON.parse(file).figures[0].source.title).toBe(text);
      }),
    );
  });
});
