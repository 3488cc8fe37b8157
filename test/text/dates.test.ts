import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, datesOf, datesWithin, yearsIn } from '../../utils/text/dates';
import { clausesOf } from '../../utils/text/span';

function told(text: string, today?: string): string[] {
  return datesIn(text, today).map(
    ({ start, end, year, month, day }) =>
      `${text.slice(start, end)} = ${[year, month, day].filter(Boolean).join('-')}`,
  );
}

describe('a date in a text', () => {
  it.each([
    ['the July 2024 hack', ['July 2024 = 2024-7']],
    ['on 18 July 2024 and Sept. 4, 2023', ['18 July 2024 = 2024-7-18', 'Sept. 4, 2023 = 2023-9-4']],
    ['am 3. März 2022', ['3. März 2022 = 2022-3-3']],
    ['le 21 février 2025', ['21 février 2025 = 2025-2-21']],
    ['en agosto de 2022', ['agosto de 2022 = 2022-8']],
    ['в июле 2024 года', ['июле 2024 = 2024-7']],
    ['2024년 7월과 2024年7月', ['2024년 7 = 2024-7', '2024年7 = 2024-7']],
    ['2024-07-18', ['2024-07-18 = 2024-7-18']],
    ['2016年2月4日', ['2016年2月4日 = 2016-2-4']],
    ['the crypto market 2022 saw', ['2022 = 2022']],
    ['between 2017 and 2023', ['2017 = 2017', '2023 = 2023']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(['$2016', '2016 %', '2,016', '12016', '2016,5', 'in 3016'])(
    'is not read into “%s” unless it could be a year',
    (text) => {
      expect(yearsIn(text).filter((year) => !text.includes(`${year} `))).toEqual([]);
    },
  );

  it('told from the day of writing is read only if that day is known', () => {
    expect(told('last year’s heist')).toEqual([]);
    expect(told('last year’s heist', '2026-03-01')).toEqual(['last year = 2025']);
    expect(told('지난해 올해', '2026-03-01')).toEqual(['지난해 = 2025', '올해 = 2026']);
    expect(told('im vergangenen Jahr', '2026-03-01')).toEqual(['im vergangenen Jahr = 2025']);
  });

  it('is found in order, and its span holds its year or a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('2016', 'May', ' ', 'last year', '年3月', ',')),
        (parts) => {
          const text = parts.join('');
          const dates = datesIn(text, '2026-01-01');
          for (const [i, date] of dates.entries()) {
            expect(date.start).toBeGreaterThanOrEqual(dates[i - 1]?.start ?? 0);
            const surface = text.slice(date.start, date.end);
            expect(surface.includes(date.year) || surface === 'last year').toBe(true);
          }
        },
      ),
    );
  });
});

describe('the dates of a clause', () => {
  const piece = fc.constantFrom(
    ...[
      '18',
      'July',
      'März',
      '2024',
      '1999',
      '12',
      '2024-07-18',
      '2016年2月',
      '월',
      'of',
      'de',
      'last year',
    ],
    ...[
      ' ',
      ' ',
      ' ',
      ', ',
      '; ',
      ': ',
      ' and ',
      ' y ',
      '，',
      '、',
      '.',
      '/',
      '-',
      '$',
      '%',
      'a',
      '去年',
    ],
  );

  it('are those of its sentence that stand in it', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom(null, '2025-03-14'),
        (pieces, today) => {
          const text = pieces.join('');
          const all = { start: 0, end: text.length };
          const dates = datesOf(text, all, today);
          for (const clause of clausesOf(text, all))
            expect(datesWithin(clause, dates, text, today)).toEqual(datesOf(text, clause, today));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
