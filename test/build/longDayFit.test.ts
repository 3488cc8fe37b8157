import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine } from '../../utils/build/longDay/fit';

describe('a line through points', () => {
  it('is the line that they lie on, without error', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -50, max: 50 }),
        (slope, start) => {
          const fit = fitLine([0, 1, 2, 5].map((x) => ({ x, y: start + slope * x })));
          expect(fit.slope).toBeCloseTo(slope, 9);
          expect(fit.error).toBeCloseTo(0, 6);
          expect(fit.r2).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('has the slope and error of a worked example', () => {
    // y = 0.6 x + 2.2 by hand; residuals −0.8, 0.6, 1, −0.6, −0.2 make 2.4, over 3 · 10.
    const fit = fitLine([2, 4, 5, 4, 5].map((y, at) => ({ x: at + 1, y })));
    expect(fit.slope).toBeCloseTo(0.6, 9);
    expect(fit.error).toBeCloseTo(Math.sqrt(2.4 / 30), 9);
    expect(fit.r2).toBeCloseTo(0.6, 9);
  });

  it('needs three points at different places', () => {
    expect(() =>
      fitLine([
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ]),
    ).toThrow('three points');
    expect(() => fitLine([1, 1, 1].map((x) => ({ x, y: x })))).toThrow('different places');
  });
});
