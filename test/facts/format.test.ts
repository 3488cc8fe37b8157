import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPublished,
  formatQualified,
} from '../../utils/facts/format';
import { ENGLISH } from '../words';

describe('amounts', () => {
  it.each([
    [{ value: 400_000_000, unit: 'USD' }, '$400 million'],
    [{ value: 1_460_000_000, unit: 'USD' }, '$1.46 billion'],
    [{ value: 234_567_890, unit: 'USD' }, '$234,567,890'],
    [{ value: 16_130_000, unit: 'USD' }, '$16.13 million'],
    [{ value: 128_640_000, unit: 'USD' }, '$128.64 million'],
    [{ value: 36_965_400_000_000, unit: 'KRW' }, '36.9654 trillion won'],
    [{ value: -74, unit: 'percent' }, '−74%'],
    [
      { low: 52_000_000, high: 120_000_000, unit: 'USD per theft' },
      '$52 million to $120 million per theft',
    ],
    [{ value: 58_000_000_000, unit: 'JPY' }, '58 billion yen'],
    [{ value: 401_000, unit: 'ETH' }, '401,000 ETH'],
    [{ value: 4502.9, unit: 'BTC' }, '4,502.9 BTC'],
    [{ value: 61, unit: 'percent' }, '61%'],
    [{ value: 2009, unit: 'year' }, '2009'],
    [{ value: 7, unit: 'count' }, '7'],
    [{ value: 600_000_000, unit: 'USD/year' }, '$600 million a year'],
    [{ low: 600_000_000, high: 1_000_000_000, unit: 'USD' }, '$600 million to $1 billion'],
    [{ value: 10, unit: 'mach' }, 'Mach 10'],
    [{ text: 'umbrella term', unit: null }, 'umbrella term'],
  ])('%j reads %j', (figure, text) => {
    expect(formatAmount(figure, ENGLISH)).toBe(text);
  });

  it.each([
    ['de', '1,34 Milliarden $'],
    ['ja', '$13.4億'],
    ['es', '1,34 mil millones $'],
    ['fr', '1,34 milliard $'],
  ])('in the words of %s read %s', (locale, text) => {
    const written = formatAmount({ value: 1_340_000_000, unit: 'USD' }, { ...ENGLISH, locale });
    expect(written.replace(/\s/g, ' ')).toBe(text);
  });

  it('of money keep every digit too', () => {
    const scales = { million: 1e6, billion: 1e9, trillion: 1e12 };
    fc.assert(
      fc.property(fc.integer({ min: -9e14, max: 9e14 }), (value) => {
        const [, minus, number = '', scale] =
          /^(−)?\$([\d.,]+)(?: (\w+))?$/.exec(formatAmount({ value, unit: 'USD' }, ENGLISH)) ?? [];
        const factor = scales[scale as keyof typeof scales] ?? 1;
        const read = Math.round(Number(number.replaceAll(',', '')) * factor);
        expect(minus ? -read : read).toBe(value);
      }),
    );
  });

  it('keep every digit, whatever the scale', () => {
    const scales = { million: 1e6, billion: 1e9, trillion: 1e12 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), (value) => {
        const [number = '', scale] = formatNumber(value, 'en').split(' ');
        const factor = scales[scale as keyof typeof scales] ?? 1;
        expect(Math.round(Number(number.replaceAll(',', '')) * factor)).toBe(value);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2022', '2022'],
    ['2022-01', 'Jan 2022'],
    ['2022-01-13', '13 Jan 2022'],
  ])('%s reads %s', (date, text) => {
    expect(formatDate(date, ENGLISH)).toBe(text);
  });
});

it('an exact figure needs no word before it', () => {
  expect(formatQualified('7', 'exact', ENGLISH)).toBe('7');
  expect(formatQualified('$400 million', 'nearly', ENGLISH)).toBe('nearly $400 million');
  expect(formatQualified('7', null, ENGLISH)).toBe('7');
});

it('a number stays recognisable as its English source wrote it', () => {
  expect(formatPublished({ value: 1_340_000_000, unit: 'USD' })).toBe('$1.34 billion');
  expect(formatPublished({ low: 6e8, high: 1e9, unit: 'USD' })).toBe('$600 million to $1 billion');
  expect(formatPublished({ text: 'umbrella term', unit: null })).toBeNull();
});
