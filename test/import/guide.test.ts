import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { COLUMNS } from '../../utils/import/csv';
import { FORMATS } from '../../utils/import/types';
import { readText, taken } from './tools';

const GUIDE = readFileSync(
  join(resolve(import.meta.dirname, '../..'), 'docs/own-datasets.md'),
  'utf8',
);
const examples = [...GUIDE.matchAll(/```(?:csv|json)\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

it('the guide shows each format once, and each example is taken in', () => {
  const read = examples.map((text) => taken(readText(text)));
  expect(read.map(({ format }) => format).sort()).toEqual([...FORMATS].sort());
  for (const { dataset, leftOut } of read) {
    expect(dataset.entities[0]?.name).toBe('Velvet Ant');
    expect(leftOut).toEqual({});
  }
});

it('the guide names every column of a table', () => {
  for (const column of COLUMNS) expect(GUIDE).toContain(`\`${column}\``);
});
