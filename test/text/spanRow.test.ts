import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../../utils/text/span';
import { SpanRow } from '../../utils/text/spanRow';

const SPANS = fc
  .array(fc.tuple(fc.nat(40), fc.nat(9)))
  .map((pairs) =>
    pairs
      .map(([start, length]) => ({ start, end: start + length }))
      .sort((a, b) => a.start - b.start),
  );

it('finds the spans around a place that a look at all of them finds', () => {
  fc.assert(
    fc.property(SPANS, fc.nat(50), fc.nat(20), (spans, from, length) => {
      const row = new SpanRow<Span>();
      for (const span of spans) row.add(span);
      const to = from + length;
      expect(row.around(from, to)).toEqual(
        spans.filter(({ start, end }) => end >= from && start <= to),
      );
    }),
  );
});
