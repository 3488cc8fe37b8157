import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelledCase, readCase } from '../../utils/build/eval/cases';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { detect } from '../../utils/mentions/detect';
import { compileModel } from '../../utils/mentions/model';

const model = compileModel(readDataset(DATASET_DIRECTORY));
const cases = readFileSync(join(import.meta.dirname, '../eval/cases/english.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(readCase);

/** Sentences that speak of nothing: no names, no numbers, no word of the subject. */
const NEUTRAL = fc.constantFrom(
  'The weather was mild for the season.',
  'Nobody had expected so many people at the concert.',
  'She ordered tea and waited by the window.',
  'The council will meet again after the holidays.',
  'Breakfast is served until ten.',
);

function found(texts: readonly string[]): string[][] {
  const blocks = texts.map((text, id) => ({ id, text }));
  const { mentions } = detect(blocks, model);
  return texts.map((_text, id) =>
    mentions
      .filter(({ block }) => block === id)
      .map(({ start, end, entity }) => `${start}-${end} ${entity}`),
  );
}

describe('neutral text', () => {
  it('in paragraphs around a text changes nothing in it, and holds nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.array(NEUTRAL, { maxLength: 4 }), fc.nat(4), check),
      { numRuns: 600 },
    );
    function check({ text }: LabelledCase, neutral: string[], at: number): void {
      const place = Math.min(at, neutral.length);
      const all = [...neutral.slice(0, place), text, ...neutral.slice(place)];
      const answers = found(all);
      expect(answers[place]).toEqual(found([text])[0]);
      answers.splice(place, 1);
      expect(answers.flat()).toEqual([]);
    }
  });

  it('before a text in the same paragraph shifts its offsets and no more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), NEUTRAL, ({ text }, neutral) => {
        const before = `${neutral} `;
        const shifted = found([before + text])[0]?.map((answer) => {
          const [, start = '', end = '', entity = ''] = /^(\d+)-(\d+) (.+)$/.exec(answer) ?? [];
          return `${Number(start) - before.length}-${Number(end) - before.length} ${entity}`;
        });
        expect(shifted).toEqual(found([text])[0]);
      }),
      { numRuns: 400 },
    );
  });
});
