import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabelledCase, readCase } from '../../utils/build/eval/cases';
import {
  accuracy,
  f1,
  lenientAccuracy,
  precision,
  recall,
  scoreCase,
  tally,
} from '../../utils/build/eval/score';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';

const CASES = join(import.meta.dirname, 'cases');

function own(): LabelledCase[] {
  return readdirSync(CASES).flatMap((file) =>
    readFileSync(join(CASES, file), 'utf8').trim().split('\n').map(readCase),
  );
}

function labelled(text: string, claims = false): LabelledCase {
  return readCase(JSON.stringify({ id: 'x', lang: 'en', tags: ['t'], text, claims }));
}

describe('a labelled case', () => {
  it('is read into its text and the spans that were marked in it', () => {
    const read = labelled(
      'By [[Lazarus|lazarus-group,apt38]], not [[Emma Lazarus|-]]: [[$5|=differs]].',
      true,
    );
    expect(read.text).toBe('By Lazarus, not Emma Lazarus: $5.');
    expect(read.labels).toEqual([
      { start: 3, end: 10, expect: 'mention', entities: ['lazarus-group', 'apt38'] },
      { start: 16, end: 28, expect: 'absent', entities: [] },
    ]);
    expect(read.claims).toEqual([{ start: 30, end: 32, verdict: 'differs' }]);
  });

  it.each([
    ['an unknown verdict', 'He took [[$5|=true]].', 'x: there is no verdict “true”'],
    ['an open label', 'By [[Lazarus|lazarus-group].', 'x: a label is not closed, or holds another'],
  ])('with %s is refused', (_what, text, message) => {
    expect(() => labelled(text, true)).toThrow(message);
  });
});

describe('the score of a case', () => {
  const text = 'By [[Lazarus|lazarus-group]] at [[Upbit|upbit]], not [[Rain|-]] or [[the FBI|?]].';
  const related = (one: string, other: string): boolean =>
    one === 'upbit' && other === 'upbit-2019';
  const score = (mentions: [number, number, string][]) =>
    tally([
      scoreCase(
        labelled(text),
        mentions.map(([start, end, entity]) => ({ start, end, entity })),
        [],
        related,
      ),
    ]);

  it('counts what was found, missed and wrongly marked; the optional is of no matter', () => {
    const sums = score([
      [3, 10, 'lazarus-group'],
      [24, 28, 'rain-exchange'],
      [32, 39, 'fbi'],
    ]);
    expect(sums).toEqual({ found: 1, missed: 1, falsePositives: 1, right: 1, related: 0 });
    expect([precision(sums), recall(sums), f1(sums)]).toEqual([0.5, 0.5, 0.5]);
  });

  it('counts a victim for its theft as right only when lenient', () => {
    const sums = score([[14, 19, 'upbit-2019']]);
    expect([accuracy(sums), lenientAccuracy(sums)]).toEqual([0, 1]);
  });

  it('takes silence for the right answer to what nobody has published', () => {
    const claims = labelled('[[$5|=unknown]] and [[$6|=matches]]', true);
    const { claims: sums } = scoreCase(
      claims,
      [],
      [{ start: 7, end: 9, verdict: 'matches' }],
      related,
    );
    expect(sums).toEqual({ labelled: 2, found: 1, judged: 1, right: 2, extra: [], wrong: [] });
  });
});

describe('the project’s own cases', () => {
  const cases = own();

  it('are three hundred and more, each with an id of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('are in nine languages', () => {
    const languages = new Set(cases.map(({ lang }) => lang));
    expect([...languages].sort()).toEqual([
      'de',
      'en',
      'es',
      'fr',
      'ja',
      'ko',
      'ru',
      'zh-Hans',
      'zh-Hant',
    ]);
  });

  it('name only entities of the dataset', () => {
    const known = new Set(readDataset(DATASET_DIRECTORY).entities.map(({ id }) => id));
    const named = cases.flatMap(({ labels }) => labels.flatMap(({ entities }) => entities));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
