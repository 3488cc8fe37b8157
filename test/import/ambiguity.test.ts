import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { aliasRecord, CONTEXT_SETS } from '../../utils/import/ambiguity';
import { TOOLS } from './tools';

const ruleOf = (name: string) => {
  const { ambiguity, case_sensitive: isCaseSensitive } = aliasRecord(name, {}, [], TOOLS);
  return isCaseSensitive ? `${ambiguity}, in its capitals` : ambiguity;
};

it.each([
  // Nobody writes these by chance.
  ['APT28', 'distinct'],
  ['UNC2452', 'distinct'],
  ['TEMP.Isotope', 'distinct'],
  ['admin@338', 'distinct'],
  ['MuddyWater', 'distinct'],
  ['Sandworm', 'distinct'],
  ['Tropical Scorpius', 'distinct'],
  ['ラザルス', 'distinct'],
  // Words that mean something else on most pages.
  ['Axiom', 'needs-context, in its capitals'],
  ['Fancy Bear', 'needs-context, in its capitals'],
  ['Comment Group', 'needs-context, in its capitals'],
  ['ZINC', 'needs-context, in its capitals'],
  // Surnames, and words of other languages.
  ['Danti', 'needs-context, in its capitals'],
  ['MADI', 'needs-context, in its capitals'],
  ['luoxk', 'needs-context'],
  // Too short, too plain, or only a number.
  ['UPS', 'never-alone, in its capitals'],
  ['TA', 'never-alone, in its capitals'],
  ['121', 'never-alone'],
  ['rain', 'never-alone'],
  ['朝鲜', 'never-alone'],
])('of a list that does not say, “%s” is %s', (name, rule) => {
  expect(ruleOf(name)).toBe(rule);
});

it('what needs context has that of the bundled dataset, which has the sets', () => {
  const { cues } = readDataset(DATASET_DIRECTORY);
  for (const set of CONTEXT_SETS) expect(cues[set]?.length).toBeGreaterThan(0);
  expect(aliasRecord('Axiom', {}, ['China'], TOOLS)).toMatchObject({
    positive: ['@threat', '@hacking'],
    supporting: ['China'],
  });
});
