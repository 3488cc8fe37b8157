import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { isBounded } from '../../utils/dataset/pattern';
import { FORMATS } from '../../utils/export/formats';
import { runsOf } from '../../utils/pdf/laidOut';
import { paragraphs } from '../../utils/text/paragraphs';
import { small } from '../export/inputs';
import { fuzz } from './fuzz';
import { TEXT } from './inputs';

describe('what a file says is read', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -1000, max: 1000 }));
  const item = fc.record({
    str: TEXT,
    transform: fc.array(number, { maxLength: 6 }),
    width: number,
    hasEOL: fc.boolean(),
    fontName: fc.constantFrom('f', 'v', '__proto__'),
  });
  const items = fc.array(fc.oneof(item, fc.constant({ type: 'beginMarkedContent' })), {
    maxLength: 20,
  });
  fuzz(
    'as the paragraphs of a PDF, with each character once',
    fc.property(items, (all) => {
      const runs = runsOf({ items: all, styles: { f: {}, v: { vertical: true } } });
      const placed = paragraphs(runs, () => true);
      expect(placed.flat().length).toBeLessThanOrEqual(runs.length * 3 + 1);
    }),
  );
  fuzz(
    'as a pattern that is bounded or not',
    fc.property(fc.oneof(TEXT, fc.stringMatching(/^[ab(|)?*+{1,3}\\[\]^$.]{0,20}$/)), (pattern) => {
      expect(isBounded(pattern)).toBeTypeOf('boolean');
    }),
  );
});

describe('what is written can be read', () => {
  fuzz(
    'in every format, whatever the texts are',
    fc.property(TEXT.filter(Boolean), fc.constantFrom(...FORMATS), (text, { write, id }) => {
      const written = [write(small(text))].flat().join('');
      expect(written.length).toBeGreaterThan(0);
      if (/json|stix|annotation/.test(id)) JSON.parse(written);
    }),
    0.2,
  );
});
