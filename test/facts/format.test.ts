import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatDate, formatNumber, formatQualifier } from '../../utils/facts/format';

describe('amounts', () => {
  it.each([
    [{ value: 400_000_000, unit: 'USD' }, '$400 million'],
    [{ value: 1_460_000_000, unit: 'USD' }, '$1.46 billion'],
    [{ value: 234_567_890, unit: 'USD' }, '$234,567,890'],
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
    expect(formatAmount(figure)).toBe(text);
  });

  it('keep every digit, whatever the scale', () => {
    const scales = { million: 1e6, billion: 1e9, trillion: 1e12 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), (value) => {
        const [number = '', scale] = formatNumber(value).split(' ');
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
    expect(formatDate(date)).toBe(text);
  });
});

it('an exact figure needs no word before it', () => {
  expect(formatQualifier('exact')).toBeNull();
  expect(formatQualifier('nearly')).toBe('nearly');
  expect(formatQualifier(null)).toBeNull();
});
