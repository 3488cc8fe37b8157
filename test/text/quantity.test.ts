import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digits, quantities } from '../../utils/text/quantity';

const read = (text: string): string[] =>
  quantities(text).map(
    ({ start, end, value, unit }) => `${text.slice(start, end)} = ${value} ${unit}`,
  );

describe('amounts are read as the news spells them', () => {
  it.each([
    ['stole $81 million from', ['$81 million = 81000000 USD']],
    ['a $1.5bn heist', ['$1.5bn = 1500000000 USD']],
    ['£1.1BN IN TWO', ['£1.1BN = 1100000000 GBP']],
    ['US$0.4bn', ['US$0.4bn = 400000000 USD']],
    ['400 million dollars', ['400 million dollars = 400000000 USD']],
    ['58 billion yen', ['58 billion yen = 58000000000 JPY']],
    ['4,502.9 bitcoins', ['4,502.9 bitcoins = 4502.9 BTC']],
    ['173,600 ether', ['173,600 ether = 173600 ETH']],
    [
      '580억원 상당의 이더리움 34만2000개',
      ['580억원 = 58000000000 KRW', '이더리움 34만2000 = 342000 ETH'],
    ],
    ['4억 달러', ['4억 달러 = 400000000 USD']],
    ['8100万ドルが', ['8100万ドル = 81000000 USD']],
    ['81 millones de dólares', ['81 millones de dólares = 81000000 USD']],
    ['1,34 Milliarden Dollar', ['1,34 Milliarden Dollar = 1340000000 USD']],
    ['$1,460,000', ['$1,460,000 = 1460000 USD']],
    ['die 2016 81 Millionen Dollar', ['81 Millionen Dollar = 81000000 USD']],
    ['25.5 million USDC', ['25.5 million USDC = 25500000 USDC']],
    ['1.500 millones de dólares', ['1.500 millones de dólares = 1500000000 USD']],
    ['$1.034 billion', ['$1.034 billion = 1034000000 USD']],
    ['400 Mio. Dollar', ['400 Mio. Dollar = 400000000 USD']],
    ['34 Mio. €', ['34 Mio. € = 34000000 EUR']],
    ['1 500 millions d’euros', ['1 500 millions d’euros = 1500000000 EUR']],
    ['nearly a billion dollars', ['a billion dollars = 1000000000 USD']],
    ['half a billion dollars', ['half a billion dollars = 500000000 USD']],
    ['un million d’euros', ['un million d’euros = 1000000 EUR']],
    ['zwei Mio. Dollar', ['zwei Mio. Dollar = 2000000 USD']],
    ['1,5 mil millones de dólares', ['1,5 mil millones de dólares = 1500000000 USD']],
    ['between $300–$400 million', ['$300 = 300000000 USD', '$400 million = 400000000 USD']],
    ['lost $1.4–1.5 billion', ['$1.4 = 1400000000 USD']],
    ['paid $40 to 2 million users', ['$40 = 40 USD']],
    ['USD 235 million', ['USD 235 million = 235000000 USD']],
    ['a $1.5-billion heist', ['$1.5-billion = 1500000000 USD']],
    ['an 81-million-dollar robbery', ['81-million-dollar = 81000000 USD']],
    ['34萬2000枚以太幣', ['34萬2000枚以太幣 = 342000 ETH']],
    ['im März 2022 620 Millionen Dollar', ['620 Millionen Dollar = 620000000 USD']],
    ['1,34 млрд долларов', ['1,34 млрд долларов = 1340000000 USD']],
    ['100btc and 5 Ether', ['100btc = 100 BTC', '5 Ether = 5 ETH']],
    ['Rs 235 crore', ['Rs 235 crore = 2350000000 INR']],
    ['1,5 Millionen US-Dollar', ['1,5 Millionen US-Dollar = 1500000 USD']],
    ['2 millions d’éter', ['2 millions d’éter = 2000000 ETH']],
    ['200 миллионов долларов', ['200 миллионов долларов = 200000000 USD']],
    ['5 milliards de won', ['5 milliards de won = 5000000000 KRW']],
    ['in 2016, 40 people', []],
    ['$5mixed', []],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('spans lie inside the text and in order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '1', ',', '.', ' ', 'm', 'bn', '억', '원', 'x') }),
        (text) => {
          let last = 0;
          for (const { start, end, value } of quantities(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(value)).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});

describe('significant digits', () => {
  it.each([
    [1_500_000, 2],
    [620e6, 2],
    [1.034e9, 4],
    [0.05, 1],
    [100.5, 4],
    [7, 1],
    [0, 0],
  ])('of %d are %d', (value, count) => {
    expect(digits(value)).toBe(count);
  });
});
