import { expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import { detect } from '../../utils/mentions/detect';
import { namedIn } from '../../utils/mentions/languages';
import { compileModel } from '../../utils/mentions/model';

const dataset = readDataset(DATASET_DIRECTORY);
const index = openDataset(dataset);
const { mentions } = detect(
  [
    { id: 0, text: '라자루스 그룹, also known as the Lazarus Group, hacked Bybit.' },
    { id: 1, text: 'Хакеры из Lazarus Group; 拉撒路组织; 拉撒路集團.' },
  ],
  compileModel(dataset),
);
const surfaces = (languages: string[]): string[] =>
  namedIn(mentions, languages, index).map(({ surface }) => surface);

it('names are left out whose language a reader has left out', () => {
  expect(surfaces(['en', 'ko'])).toEqual(
    expect.arrayContaining(['라자루스 그룹', 'Lazarus Group']),
  );
  expect(surfaces(['ko'])).toEqual(['라자루스 그룹']);
  expect(surfaces(['en']).join()).not.toMatch(/[^\x20-\x7e]/);
});

it('Chinese is both of its scripts', () => {
  const both = surfaces(['zh']);
  expect(both.length).toBeGreaterThan(0);
  expect(both.join('')).toMatch(/^\p{Script=Han}+$/u);
});

it('a name of a list that does not say its language stays whichever are left out', () => {
  const listed = openDataset({
    ...dataset,
    entities: dataset.entities.map((entity) => ({
      ...entity,
      aliases: entity.aliases.map((alias) => ({ ...alias, lang: 'und' })),
    })),
  });
  const named = mentions.filter(({ reason }) => reason.rule !== 'event-phrase');
  expect(namedIn(named, ['fr'], listed)).toEqual(named);
});
