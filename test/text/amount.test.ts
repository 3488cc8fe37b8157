import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayStateAmount } from '../../utils/text/amount';
import { quantities } from '../../utils/text/quantity';

const PARTS = [
  '$ € £ ¥ ₩ ₹ US$ Rs rs. US- NT',
  '1 4,502.9 81 1.5 34만2000 580억 k m bn million Milliarden crore 천 万',
  'dollars USD dólares долларов 달러 ドル 美元 euros евро 欧元 pounds yen エン 円 rupees 루피 won 원 韩元',
  'bitcoins BTC 비트코인 枚比特币 ether ETH éter эфира イーサ XEM NEM USDC tether twd nt dollars 개 枚',
  'a half two dos milliard billion million mrd mio mil of de d’ the method won coin',
].flatMap((line) => line.split(' '));

it('an amount that is found was thought possible', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('', ' ', '\u00a0')), {
      maxLength: 6,
    })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (stated) => {
      if (quantities(stated).length > 0) expect(mayStateAmount(stated), stated).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

it.each(['the method of 1982', 'won in 2016', 'a coin'])(
  'no amount is thought of at “%s”',
  (text) => {
    expect(mayStateAmount(text)).toBe(false);
  },
);
