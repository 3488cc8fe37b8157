import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { cardModel } from '../../utils/facts/cardModel';
import { relationLabel } from '../../utils/facts/labels';
import { labelInSentence, measureLabel } from '../../utils/facts/measures';
import { ENGLISH } from '../words';
import { blame, entity, incident, open, relation } from './tiny';

const index = open(
  [
    entity('office', { type: 'unit', relations: [relation('part-of', 'bureau')] }),
    entity('bureau', { type: 'unit', relations: [relation('sanctioned-by', 'treasury')] }),
    entity('treasury', { type: 'agency' }),
    entity('bank', { type: 'bank' }),
    incident('heist', 'bank', [blame('office', 'formal')]),
  ],
  [],
);

function related(id: string) {
  return cardModel(index, id, ENGLISH)?.related.map(
    ({ relation, entity }) => `${relation} ${entity.id}`,
  );
}

it('relations are followed both ways, in words', () => {
  expect(related('office')).toEqual(['part of bureau']);
  expect(related('bureau')).toEqual(['sanctioned by treasury', 'includes office']);
  expect(related('treasury')).toEqual(['sanctioned bureau']);
});

it('an incident leads to its victim, and the victim to the incident', () => {
  expect(related('heist')).toEqual(['victim bank']);
  expect(related('bank')).toEqual(['incident heist']);
});

it('a victim’s card says who is blamed, and for which incident', () => {
  expect(cardModel(index, 'bank', ENGLISH)?.attribution).toMatchObject([
    { incident: { id: 'heist' }, to: { id: 'office' }, by: 'FBI', status: 'formal' },
  ]);
  expect(cardModel(index, 'heist', ENGLISH)?.attribution[0]?.incident).toBeNull();
});

it('every relation of the dataset reads well from its target’s side', () => {
  const types = new Set(
    readDataset(DATASET_DIRECTORY).entities.flatMap(({ relations }) =>
      relations.map(({ type }) => type),
    ),
  );
  const rough = [...types].filter((type) =>
    /[-()]/.test(relationLabel(type, true, ENGLISH).replace('co-', '')),
  );
  expect(rough).toEqual([]);
});

it.each([
  ['value-stolen', 'Stolen', 'stolen'],
  ['other:us-states', 'US states', 'US states'],
  ['other:dwell-days', 'Dwell days', 'Dwell days'],
  ['eXch seizure', 'eXch seizure', 'eXch seizure'],
  [
    'Japanese asset-freeze listing',
    'Japanese asset-freeze listing',
    'Japanese asset-freeze listing',
  ],
])('the measure %s is labelled %s, in a sentence %s', (measure, label, sentence) => {
  expect(measureLabel(measure, ENGLISH)).toBe(label);
  expect(labelInSentence(label, ENGLISH)).toBe(sentence);
});
