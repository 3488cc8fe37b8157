import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { detect } from '../../utils/mentions/detect';
import { compileModel } from '../../utils/mentions/model';
import { NO_EVIDENCE } from '../../utils/mentions/types';

const model = compileModel(readDataset(DATASET_DIRECTORY));

function marked(text: string, published: string | null = null): string[] {
  const { mentions } = detect([{ id: 0, text }], model, { ...NO_EVIDENCE, published });
  return mentions.map(({ surface, entity }) => `${surface} = ${entity}`);
}

describe('a name is told', () => {
  it.each([
    ['in the plural', 'There will be other Bybits.', 'Bybits = bybit'],
    [
      'in the German genitive',
      'Park Jin Hyoks Plakat hängt noch.',
      'Park Jin Hyoks = park-jin-hyok',
    ],
    [
      'in capitals, as courts do',
      'The defendant, PARK JIN HYOK, sat down.',
      'PARK JIN HYOK = park-jin-hyok',
    ],
    [
      'in full-width letters',
      '北朝鮮のハッカー集団Ｌａｚａｒｕｓの関与。',
      'Ｌａｚａｒｕｓ = lazarus-group',
    ],
    ['by its other name', 'Unit 121 and Department 121 are one.', 'Unit 121 = bureau-121'],
    ['by what it is', 'Lazarus, the hacking crew, was never gone.', 'Lazarus = lazarus-group'],
    ['after its full name', 'Kimsuky, also Thallium, is back.', 'Thallium = kimsuky'],
    [
      'by a theft of crypto in a headline',
      'Lazarus Behind Record Crypto Theft',
      'Lazarus = lazarus-group',
    ],
    ['with a Russian ending', 'Хакеры «Лазаруса» из КНДР.', 'Лазарус = lazarus-group'],
  ])('%s', (_how, text, mention) => {
    expect(marked(text)).toContain(mention);
  });
});

describe('another sense is left alone', () => {
  it.each([
    ['a longer name', 'After the Nomad hack, Nomad Freight got 40 calls.', 1],
    ['a German compound', 'Kimsuky gehört zum RGB. Neu sind Monitore mit RGB-Beleuchtung.', 1],
    ['an abbreviation', 'He sent the exch. rate by post.', 0],
    ['a common word in the plural', 'The Rains came late, and the Nomads moved on.', 0],
    [
      'the same name in the next sentence',
      'Sinbad the sailor came home. Sinbad the mixer was seized.',
      1,
    ],
    [
      'the weather beside the exchange',
      'Rain lashed Manama while hackers robbed Rain, the crypto exchange, of $16 million.',
      1,
    ],
    ['the metal', 'Uranium, says the IAEA, is crypto to most readers.', 0],
    ['a library', 'The wallet is built on Next.js, Prisma and crypto libraries.', 0],
  ])('%s', (_what, text, count) => {
    const surfaces = marked(text).filter((mention) => !mention.endsWith('kimsuky'));
    expect(surfaces).toHaveLength(count);
  });
});

describe('a theft without its name is told', () => {
  it('by its sum and its month', () => {
    expect(
      marked('Creditors of an Indian exchange remember the $235 million theft of July 2024.'),
    ).toEqual(['$235 million theft of July 2024 = wazirx-2024']);
  });

  it('by a year that the page’s date gives', () => {
    const text = 'Last year’s $1.5bn exchange heist is unsolved.';
    expect(marked(text, '2026-02-01').some((mention) => mention.endsWith('bybit-2025'))).toBe(true);
    expect(marked(text).some((mention) => mention.endsWith('bybit-2025'))).toBe(false);
  });

  it('never by a month alone', () => {
    expect(marked('A reward of $10 million has been offered since July 2024.')).toEqual([]);
    expect(marked('In July 2024 a team stole the show.')).toEqual([]);
  });
});
