import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { claimsOf } from '../../utils/claims/claims';
import { periodsFor } from '../../utils/claims/periods';
import { statedNumbers } from '../../utils/claims/stated';
import { openDataset } from '../../utils/dataset/lookup';
import { detect } from '../../utils/mentions/detect';
import { compileModel } from '../../utils/mentions/model';
import { datesIn } from '../../utils/text/dates';

const dataset = readDataset(DATASET_DIRECTORY);
const index = openDataset(dataset);
const model = compileModel(dataset);

/** The verdicts on a text's numbers, as the extension would find them. */
function verdicts(text: string): string[] {
  const { mentions } = detect([{ id: 0, text }], model);
  return claimsOf(text, mentions, index).map(
    ({ start, end, verdict, subject }) => `${text.slice(start, end)}: ${verdict} (${subject})`,
  );
}

describe('a number that the dataset can answer', () => {
  it.each([
    [
      'Chainalysis said North Korea stole $1.34 billion in 2024.',
      ['$1.34 billion: matches (dprk-crypto-theft)'],
    ],
    [
      'North Korea’s hackers took nearly $400 million in 2021, Chainalysis said.',
      ['$400 million: outdated (dprk-crypto-theft)'],
    ],
    [
      'In 2020, North Korean hackers stole $2.9 billion in crypto.',
      ['$2.9 billion: differs (dprk-crypto-theft)'],
    ],
    ['Bybit lost $1.5 billion in the hack.', ['$1.5 billion: matches (bybit-2025)']],
    [
      'The Bybit hack cost $9 billion, the exchange lost in an hour.',
      ['$9 billion: differs (bybit-2025)'],
    ],
    ['Coincheck lost 58 billion yen.', ['58 billion yen: matches (coincheck-2018)']],
    [
      'North Korea took $2.02 billion in 2025, up 51% on 2024, said Chainalysis.',
      ['$2.02 billion: matches (dprk-crypto-theft)', '51%: matches (dprk-crypto-theft)'],
    ],
    [
      'Thefts of cryptocurrency rose to $2.2 billion in 2024, with North Korea’s at $1.34 billion.',
      ['$2.2 billion: matches (global-crypto-hacks)', '$1.34 billion: matches (dprk-crypto-theft)'],
    ],
    [
      'WannaCry a touché 300 000 ordinateurs en mai 2017.',
      ['300 000 ordinateurs: matches (wannacry-2017)'],
    ],
    [
      'Tornado Cash laundered more than $7 billion, of which 455 million for Lazarus Group.',
      ['$7 billion: matches (tornado-cash)', '455 million: matches (tornado-cash)'],
    ],
    ['NiceHash lost 4,700 bitcoins.', ['4,700 bitcoins: matches (nicehash-2017)']],
    [
      'Bybit lost $1.4–1.5 billion.',
      ['$1.4: matches (bybit-2025)', '1.5 billion: matches (bybit-2025)'],
    ],
    [
      'Bybit perdió 1,5 mil millones de dólares.',
      ['1,5 mil millones de dólares: matches (bybit-2025)'],
    ],
  ])('%s', (text, found) => {
    expect(verdicts(text)).toEqual(found);
  });

  it('says nothing about one theft from what is known of all', () => {
    expect(verdicts('Lazarus Group stole $4.4 million from a small lender in 2016.')).toEqual([
      '$4.4 million: unknown (lazarus-group)',
    ]);
  });

  it('names the figures that decided, then and now', () => {
    const text = 'North Korea’s hackers took nearly $400 million in 2021, Chainalysis said.';
    const { mentions } = detect([{ id: 0, text }], model);
    const [claim] = claimsOf(text, mentions, index);
    expect(claim?.figures).toEqual(
      expect.arrayContaining(['ch-2021-dprk-value-first', 'ch-2021-dprk-value-rev2023']),
    );
  });
});

it('a year that a sentence names twice is one year', () => {
  const text = 'In 2022 the state took $9 million, more than anybody in January 2022 had feared.';
  const at = text.indexOf('$');
  const periods = periodsFor(text, datesIn(text))({ start: at, end: at + 10 });
  expect(periods.map(({ years }) => years)).toEqual([['2022'], ['2022']]);
});

describe('a number about something else', () => {
  it.each([
    'The city will spend $81 million on trams and 1.5 billion on a bridge.',
    'Floor 58 of the tower has 20 offices; rent is $1.34 a square foot.',
    'Bybit sponsors a team for $150 million.',
    'Bybit put the loss at that (about $7 billion in Hong Kong money), and more in February 2025.',
  ])('is left alone: %s', (text) => {
    expect(verdicts(text)).toEqual([]);
  });
});

describe('what else is told where a theft is told of differs from no figure:', () => {
  const BYBIT = '$1.5 billion: matches (bybit-2025)';
  it.each([
    ['Bybit was robbed of $1.5 billion of its $16 billion.', [BYBIT]],
    ['Sky Mavis raised $150 million after the Ronin theft.', []],
    ['The Bybit theft was covered by loans of $200 million.', []],
    ['North Korea sent 10,000 troops to Russia in 2024.', []],
    ['After the Bybit theft its market share fell to 7%.', []],
  ])('%s', (text, found) => {
    expect(verdicts(text).filter((line) => !/: unknown/.test(line))).toEqual(found);
  });
});

it('a sum a thousand times smaller than any figure differs from none', () => {
  const text = 'After the Bybit theft each lost phone cost $300.';
  expect(verdicts(text)).toEqual(['$300: unknown (bybit-2025)']);
});

it('a sum of which nobody has published a figure is unknown, and the card says nothing', () => {
  const text = 'Lazarus Group had stolen $250 million so far this quarter.';
  expect(verdicts(text)).toEqual(['$250 million: unknown (lazarus-group)']);
});

it('numbers are read with what they count', () => {
  const text =
    'at least seven attacks, 47 incidents, more than 6,000 members, 61% and 20 million computers';
  expect(
    statedNumbers(text).map(
      ({ start, end, value, unit }) => `${text.slice(start, end)} = ${value} ${unit}`,
    ),
  ).toEqual([
    'seven attacks = 7 count',
    '47 incidents = 47 count',
    '6,000 members = 6000 count',
    '61% = 61 percent',
    '20 million computers = 20000000 count',
  ]);
});
