import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mentionsIn } from '../../utils/export/mentionsIn';
import type { Reason } from '../../utils/mentions/types';

const REASON: Reason = { rule: 'distinct-name', alias: 'Lazarus', cues: [] };

/** Texts in which the same words come again, with characters of two units. */
const TEXT = fc
  .array(fc.constantFrom('Lazarus', ' ', '🙂', 'Ω', '한', '𝔏', 'e\u0301', ' and '), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => words.join(''));

const FOUND = TEXT.chain((text) => {
  const starts = [...text.matchAll(/Lazarus|🙂/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    entity: 'lazarus',
    reason: REASON,
  }));
  return fc.record({ text: fc.constant(text), found: fc.shuffledSubarray(starts) });
});

it('the position in code points finds the mention again', () => {
  fc.assert(
    fc.property(FOUND, ({ text, found }) => {
      const points = [...text];
      for (const { codePoints, exact, start, end } of mentionsIn(text, found)) {
        expect(points.slice(codePoints.start, codePoints.end).join('')).toBe(exact);
        expect(points.slice(0, codePoints.start).join('').length).toBe(start);
        expect(text.slice(start, end)).toBe(exact);
      }
    }),
  );
});

it('the quotation finds the mention again, and the position says which where a text repeats', () => {
  fc.assert(
    fc.property(FOUND, ({ text, found }) => {
      for (const { prefix, exact, suffix, start } of mentionsIn(text, found)) {
        const places = placesOf(prefix + exact + suffix, text).map((at) => at + prefix.length);
        expect(places).toContain(start);
      }
    }),
  );
});

it('a quotation tells repeated names apart by what stands around them', () => {
  const text = 'First Lazarus here. Then Lazarus there.';
  const [, second] = mentionsIn(
    text,
    placesOf('Lazarus', text).map((start) => ({
      start,
      end: start + 7,
      entity: 'lazarus',
      reason: REASON,
    })),
  );
  const { prefix = '', exact = '', suffix = '' } = second ?? {};
  expect(placesOf(prefix + exact + suffix, text)).toHaveLength(1);
});

it('no context begins or ends within a character of two units', () => {
  fc.assert(
    fc.property(FOUND, ({ text, found }) => {
      for (const { prefix, suffix } of mentionsIn(text, found))
        expect(() => encodeURIComponent(`${prefix} ${suffix}`)).not.toThrow();
    }),
  );
});

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
