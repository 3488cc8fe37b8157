import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../utils/dataset/types';
import { DEFAULTS } from '../../utils/settings/effective';
import { chooseShown, MOST_IN_PARAGRAPH } from '../../utils/settings/shown';

const mention = (entity: string, type: EntityType, paragraph = 1) => ({ entity, type, paragraph });
const LAZARUS = mention('lazarus', 'actor');
const UPBIT = mention('upbit', 'exchange');
const FBI = mention('fbi', 'agency');

describe('what is marked of a page’s mentions', () => {
  it('is what the reader’s groups hold', () => {
    expect(chooseShown([LAZARUS, FBI], { ...DEFAULTS, groups: ['groups'] })).toEqual([LAZARUS]);
  });

  it('is the first of each entity where the reader asks for that', () => {
    const again = mention('lazarus', 'actor', 2);
    const settings = { ...DEFAULTS, occurrences: 'first' } as const;
    expect(chooseShown([LAZARUS, UPBIT, again], settings)).toEqual([LAZARUS, UPBIT]);
  });

  it('in a sparse paragraph is what tells most, in document order', () => {
    const settings = { ...DEFAULTS, density: 'sparse' } as const;
    const again = { ...LAZARUS };
    expect(chooseShown([FBI, LAZARUS, again, UPBIT], settings)).toEqual([LAZARUS, UPBIT]);
    expect(chooseShown([FBI, LAZARUS, mention('bybit', 'exchange', 2)], settings)).toHaveLength(3);
  });

  it('never passes the limit of a paragraph, and never leaves out without need', () => {
    const one = fc.record({
      entity: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom<EntityType>('actor', 'exchange', 'agency'),
      paragraph: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom('every', 'calm', 'sparse'), (all, density) => {
        const shown = chooseShown(all, { ...DEFAULTS, density });
        for (let paragraph = 0; paragraph <= 3; paragraph++) {
          const there = all.filter((found) => found.paragraph === paragraph).length;
          const marked = shown.filter((found) => found.paragraph === paragraph).length;
          expect(marked).toBe(Math.min(there, MOST_IN_PARAGRAPH[density]));
        }
        expect(all.filter((found) => shown.includes(found))).toEqual(shown);
      }),
    );
  });
});
