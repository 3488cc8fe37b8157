import { expect, it } from 'vitest';
import { textBlocks } from '../../../utils/build/annotate/textBlocks';
import { ownCases, strangeTexts } from '../../../utils/build/bench/texts';
import { wakeupsOf } from '../../../utils/build/bench/wakeups';

it('the background is woken for each labelled text with a name, and for hardly any text of another field', async () => {
  const cases = await wakeupsOf(ownCases().map((text) => textBlocks(text)));
  const strange = await wakeupsOf(strangeTexts().map((text) => textBlocks(text)));
  const all = [...cases, ...strange];
  expect(cases.filter(({ isNamed }) => isNamed).length).toBeGreaterThan(300);
  expect(strange.length).toBeGreaterThan(100);
  expect(all.filter(({ isNamed, isWoken }) => isNamed && !isWoken)).toEqual([]);
  const inVain = strange.filter(({ isMarked, isWoken }) => isWoken && !isMarked);
  expect(inVain.length / strange.length).toBeLessThanOrEqual(0.02);
});
