import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/dataset.md'), 'utf8');
const { sources, entities, figures, series, derivations, claims } = readDataset(DATASET_DIRECTORY);

/** Every record that the guide could show, as it stands in its file. */
const records: readonly object[] = [
  ...sources,
  ...figures.map(({ subject: _, ...figure }) => figure),
  ...series,
  ...derivations,
  ...claims,
  ...entities.flatMap(({ aliases, relations, incident }) => [
    ...aliases,
    ...relations,
    ...(incident?.attribution ?? []),
  ]),
];
const known = new Set(records.map((record) => JSON.stringify(record)));

it('every example of the guide is a record of the dataset', () => {
  const examples = [...guide.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']) => json);
  expect(examples).toHaveLength(8);
  for (const example of examples)
    expect(known.has(JSON.stringify(JSON.parse(example))), example).toBe(true);
});
