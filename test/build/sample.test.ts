import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { drawFigures, sampleTable } from '../../utils/build/sample';

const dataset = readDataset(DATASET_DIRECTORY);
const { figures } = dataset;
const ids = (count: number, seed: number, of = figures): string[] =>
  drawFigures(of, count, seed).map(({ id }) => id);

it('draws the same figures for a seed, in whatever order they are stored', () => {
  expect(ids(50, 7, [...figures].reverse())).toEqual(ids(50, 7));
});

it('draws no figure twice, and other figures for another seed', () => {
  expect(new Set(ids(50, 7)).size).toBe(50);
  expect(ids(50, 8)).not.toEqual(ids(50, 7));
});

it('draws all there are when asked for more', () => {
  expect(ids(figures.length + 1, 7)).toHaveLength(figures.length);
});

it('keeps all but one of a draw when one figure more is recorded', () => {
  const without = ids(50, 7, figures.slice(1));
  expect(without.filter((id) => !ids(50, 7).includes(id)).length).toBeLessThanOrEqual(1);
});

it('gives each figure as many fields as there are headings', () => {
  const widths = sampleTable(dataset, figures.length, 7)
    .split('\n')
    .map((line) => line.split('\t').length);
  expect(new Set(widths).size).toBe(1);
});
