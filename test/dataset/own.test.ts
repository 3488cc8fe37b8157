import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { checkDataset, problemLine } from '../../utils/dataset/check';
import { openDataset } from '../../utils/dataset/lookup';
import type { Origin } from '../../utils/dataset/origin';
import { isAdded, namespaced, originOf, withAdded } from '../../utils/dataset/own';
import type { Dataset } from '../../utils/dataset/types';

const BUNDLED = readDataset(DATASET_DIRECTORY);
const ORIGIN: Origin = { key: 'acme', name: 'Acme list', version: '2026-11-25' };
/** The whole bundled dataset once more, as if somebody had made it theirs. */
const OWN = namespaced(BUNDLED, ORIGIN);
const UNION = withAdded(BUNDLED, [OWN]);

const idsOf = ({ entities, figures, sources, series }: Dataset): string[] =>
  [entities, figures, sources, series].flatMap((records) => records.map(({ id }) => id));

it('no record of an added dataset can be taken for one of another', () => {
  expect(idsOf(OWN).every(isAdded)).toBe(true);
  expect(idsOf(BUNDLED).some(isAdded)).toBe(false);
  expect(new Set(idsOf(UNION)).size).toBe(2 * idsOf(BUNDLED).length);
  expect(originOf('acme:lazarus-group', UNION)).toBe(ORIGIN);
  expect(originOf('lazarus-group', UNION)).toBeUndefined();
});

it('every reference of an added dataset leads into it, cue sets included', () => {
  const problems = checkDataset({ dataset: UNION, problems: [], files: new Map() })
    .map(problemLine)
    // The same names and pages stand in both; that is what was asked for.
    .filter((line) => !/belongs to|is the page of/.test(line));
  expect(problems).toEqual([]);
  expect(JSON.stringify(OWN.entities)).not.toMatch(/"target":"(?!acme:)/);
});

it('with an added dataset the bundled records stay as they are and come first', () => {
  expect(UNION.entities.slice(0, BUNDLED.entities.length)).toEqual(BUNDLED.entities);
  expect(UNION.anchors).toEqual(BUNDLED.anchors);
  expect(UNION.version).toBe(BUNDLED.version);
});

it('what stands in two datasets under one name is found from either', () => {
  const index = openDataset(UNION);
  const lazarus = index.entity('lazarus-group');
  const own = index.entity('acme:lazarus-group');
  if (!lazarus || !own) throw new Error('there is no Lazarus Group');
  expect(index.alsoIn(lazarus)).toContain(own);
  expect(index.alsoIn(own)).toContain(lazarus);
  expect(openDataset(BUNDLED).alsoIn(lazarus)).toEqual([]);
});

it('a list that links to a page is not the one who quotes it', () => {
  const index = openDataset(UNION);
  for (const { url } of BUNDLED.sources)
    expect(isAdded(index.sourceByUrl(url)?.id ?? '')).toBe(false);
});
