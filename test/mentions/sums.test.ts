import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EventParts, isSum } from '../../utils/mentions/eventParts';
import { Sums } from '../../utils/mentions/sums';

const VALUE = fc.oneof(
  fc.constantFrom(1e6, 1.03e6, 1.036e6, 0.965e6, 1.5e9, 1.46e9),
  fc.double({ min: 1, max: 2, noNaN: true }).map((value) => Number(value.toPrecision(3)) * 1e6),
);
const AMOUNT = fc.record({ value: VALUE, unit: fc.constantFrom('USD', 'ETH') });

it('finds the events of an amount that the rule finds among all', () => {
  fc.assert(
    fc.property(fc.array(fc.array(AMOUNT, { maxLength: 3 })), AMOUNT, (all, asked) => {
      const events = all.map(
        (amounts, entity): EventParts => ({ entity, victim: '', dates: [], amounts, words: [] }),
      );
      const amount = { ...asked, start: 0, end: 1 };
      expect(new Sums(events).eventsWith(amount)).toEqual(
        events.filter((event) => isSum(amount, event)),
      );
    }),
  );
});
