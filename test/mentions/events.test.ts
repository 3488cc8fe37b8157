import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { detect } from '../../utils/mentions/detect';
import { compileModel } from '../../utils/mentions/model';
import { NO_EVIDENCE } from '../../utils/mentions/types';

const model = compileModel(readDataset(DATASET_DIRECTORY));

/** The incidents that a text is found to speak of, each with the words that told it. */
function told(text: string, published: string | null = null): string[] {
  const { mentions } = detect([{ id: 0, text }], model, { ...NO_EVIDENCE, published });
  return mentions
    .filter(({ type }) => type === 'incident')
    .map(({ entity, surface }) => `${entity}: ${surface}`);
}

describe('a victim’s name with a noun of the event', () => {
  it.each([
    ['the hack of NiceHash', ['nicehash-2017: hack of NiceHash']],
    ['le piratage de Coincheck', ['coincheck-2018: piratage de Coincheck']],
    ['2019년 업비트 해킹', ['upbit-2019: 2019년 업비트 해킹']],
    ['an ordinary day at NiceHash', []],
    // Upbit was robbed twice, and nothing here says which time.
    ['after the attack on Upbit', []],
    // One noun between two victims is of one of them, and no two marks overlap.
    ['the Alphapo theft of BadgerDAO', ['alphapo-2023: Alphapo theft']],
  ])('%s', (text, incidents) => {
    expect(told(text)).toEqual(incidents);
  });
});

describe('an event without its name', () => {
  it('is told by its sum, its date and what it was', () => {
    expect(told('Last year’s $1.5bn exchange heist blamed on Pyongyang', '2026-02-20')).toEqual([
      'bybit-2025: Last year’s $1.5bn exchange heist',
    ]);
  });

  it('is told apart from another in the same sentence', () => {
    expect(
      told('the 2014 hack of a Hollywood studio, and a worm that hit hospitals in May 2017').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['sony-2014', 'wannacry-2017']);
  });

  it('is not what a total of its year looks like', () => {
    expect(told('What the state stole in 2022 came to $630 million in coins.')).toEqual([]);
  });

  it('that is nearly told is listed with the reason', () => {
    const text = 'What the state stole in 2022 came to $630 million in coins.';
    const { rejected } = detect([{ id: 0, text }], model);
    expect(rejected.map(({ entity, why }) => `${entity}: ${why}`)).toContain(
      'ronin-2022: a sum and a year may be a total',
    );
  });

  it('is not another sum of two digits', () => {
    expect(told('In March 2023 police seized $46 million in bitcoin in the raid.')).toEqual([]);
  });
});
