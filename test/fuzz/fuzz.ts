import fc from 'fast-check';
import { it } from 'vitest';

/** What `npm run fuzz` asks for; without it the short run that is part of the tests. */
const CASES = Number(process.env['SOURCELIGHT_FUZZ_CASES'] ?? 0);
const SEED = process.env['SOURCELIGHT_FUZZ_SEED'];
const FEW = 100;
/** How often a long run says how far it is. */
const TIMES_TOLD = 10;

/**
 * A fact that holds whatever comes. `share` is how many of the cases asked for are tried, less than 1 where
 * one takes long. A failure names the seed, by which `npm run fuzz` finds it again, and the smallest case.
 */
export function fuzz<Ts extends [unknown, ...unknown[]]>(
  name: string,
  property: fc.IPropertyWithHooks<Ts>,
  share = 1,
): void {
  const numRuns = Math.max(20, Math.round((CASES || FEW) * share));
  const step = Math.ceil(numRuns / TIMES_TOLD);
  let tried = 0;
  const counted = property.beforeEach((before) => {
    before();
    tried++;
    if (CASES > 0 && tried % step === 0 && tried <= numRuns)
      process.stderr.write(`${tried} of ${numRuns}  ${name}\n`);
  });
  const seed = SEED === undefined ? {} : { seed: Number(SEED) };
  it(name, () => fc.assert(counted, { numRuns, ...seed }), CASES > 0 ? 2 ** 31 - 1 : 60_000);
}
