import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDataset } from '../../utils/dataset/parse';

const ABOUT = {
  file: 'about.json',
  value: { version: '2026-01-01', title: 'T', licence: 'L', compiled: '2026-01-01' },
};

it('a dataset says which it is', () => {
  expect(parseDataset([]).problems).toEqual([
    { file: 'about.json', path: '', message: 'is missing; it gives version, title and licence' },
  ]);
  expect(parseDataset([ABOUT]).dataset.version).toBe('2026-01-01');
});

it('what cannot be read does not hide the rest', () => {
  const { dataset, problems } = parseDataset([
    { file: 'sources/news.json', value: 'no list' },
    { file: 'cues.json', value: { known: ['cue'] } },
    ABOUT,
  ]);
  expect(dataset.cues).toEqual({ known: ['cue'] });
  expect(problems).toEqual([
    { file: 'sources/news.json', path: '', message: 'expected Array, found "no list"' },
  ]);
});

it('any JSON at all ends in records or problems, never in an exception', () => {
  const file = fc.constantFrom(
    'about.json',
    'cues.json',
    'series.json',
    'derivations.json',
    'claims.json',
    'sources/news.json',
    'entities/actor/a.json',
    '../a.json',
    '',
  );
  fc.assert(
    fc.property(fc.array(fc.record({ file, value: fc.jsonValue() })), (files) => {
      const { problems } = parseDataset(files);
      for (const { message } of problems) expect(message).toMatch(/\S/);
    }),
  );
});
