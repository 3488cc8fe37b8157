import { expect, it } from 'vitest';
import { withOwnNames } from '../../../utils/build/bench/ownDataset';
import { DATASET_DIRECTORY, readDataset } from '../../../utils/build/readDataset';
import { detect } from '../../../utils/mentions/detect';
import { compileModel } from '../../../utils/mentions/model';

const bundled = readDataset(DATASET_DIRECTORY);

it('an own dataset of the benchmark has as many aliases as are asked for, all different and the same each time', () => {
  const { entities } = withOwnNames(bundled, 2000);
  const aliases = entities.slice(bundled.entities.length).flatMap((entity) => entity.aliases);
  expect(new Set(aliases.map(({ text }) => text)).size).toBe(2000);
  expect(withOwnNames(bundled, 2000).entities).toEqual(entities);
});

it('its names are found as those of a list that was taken in', () => {
  const dataset = withOwnNames(bundled, 40);
  const [own] = dataset.entities.slice(bundled.entities.length);
  const texts = own?.aliases.map((alias, id) => ({ id, text: `The hackers of ${alias.text}.` }));
  const { mentions } = detect(texts ?? [], compileModel(dataset));
  expect(mentions.map(({ surface }) => surface)).toEqual(own?.aliases.map(({ text }) => text));
});
