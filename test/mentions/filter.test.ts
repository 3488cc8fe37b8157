import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { ROOT } from '../../utils/build/root';
import { detect } from '../../utils/mentions/detect';
import { decodeFilter, PageProbe, readFilter } from '../../utils/mentions/filter';
import { compileFilter } from '../../utils/mentions/filterCompile';
import { encodeFilter } from '../../utils/mentions/filterPack';
import { bucketOf, PRINT } from '../../utils/mentions/filterTable';
import { compileModel, type DetectionModel } from '../../utils/mentions/model';
import { wordsOf } from '../../utils/text/words';
import { MODEL } from './tiny';

const FILTER = decodeFilter(encodeFilter(compileFilter(MODEL)));

function worthResolving(...texts: string[]): boolean {
  return worth(new PageProbe(FILTER), texts);
}

function worth(probe: PageProbe, texts: readonly string[]): boolean {
  for (const text of texts) probe.probe(text);
  return probe.isWorth;
}

describe('the page filter', () => {
  it('read back is the filter that was written', () => {
    expect(FILTER).toEqual(compileFilter(MODEL));
  });

  it('knows a word by the bits that the page about the index draws', () => {
    const page = readFileSync(join(ROOT, 'docs/index-of-names.md'), 'utf8');
    const [, hex = '', bucket, print] =
      /hash of "rain" +(\w+)[\s\S]*?bucket (\d+) +print (\w+)/.exec(page) ?? [];
    const { hash } = wordsOf('rain')[0] ?? { hash: 0 };
    expect(hash.toString(16)).toBe(hex);
    expect(String(bucketOf(hash, 4096))).toBe(bucket);
    expect((hash & PRINT).toString(16)).toBe(print);
  });

  it.each([
    ['Lazarus Group'],
    ['OFFICE\u00a0121'],
    ['라자루스가'],
    ['О Ким Чен Ыне'],
    ['Laz\u00adarus Group'],
  ])('wakes for %s', (text) => {
    expect(worthResolving(`So it was ${text}, they said.`)).toBe(true);
  });

  it('wakes for an ambiguous name only together with what speaks for it', () => {
    expect(worthResolving('Rain is expected.')).toBe(false);
    expect(worthResolving('Rain is expected.', 'A cryptocurrency exchange.')).toBe(true);
    expect(worthResolving('rain is expected.', 'A cryptocurrency exchange.')).toBe(false);
  });

  it('sleeps on an identifier that a name is a part of', () => {
    expect(worthResolving('Snowy_Rain.jpg, of a cryptocurrency exchange.')).toBe(false);
    expect(worthResolving('See Lazarus_Group and _Office 121.')).toBe(false);
    expect(worthResolving('See 라자루스 Lazarus_Group.')).toBe(true);
  });

  it('knows a plural, but none of a name as short as Rain', () => {
    expect(worthResolving('Two Lazarus Groups.')).toBe(true);
    expect(worthResolving('Rains are expected.', 'A cryptocurrency exchange.')).toBe(false);
  });

  it('wakes for an agency only where a text speaks of who and of what', () => {
    expect(worthResolving('The FBI said so.', 'North Korea, they say.', 'Hackers!')).toBe(false);
    expect(worthResolving('The FBI said so.', 'Hackers of North Korea.')).toBe(true);
  });

  it('sleeps on a page about something else', () => {
    expect(worthResolving('The council approved a new bridge over the river on Tuesday.')).toBe(
      false,
    );
  });

  it('finds a name again after more words than it remembers', () => {
    const long = '라자루스'.repeat(2000);
    const probe = new PageProbe(FILTER);
    for (const text of [long, `${long}라`, '라자루스', long]) expect(probe.probe(text)).toBe(true);
  });

  it('comes to the end of a text in which no space parts the words, however long it is', () => {
    expect(worthResolving(`${'据报道，라자한국损失尚不清楚。'.repeat(4000)}라자루스`)).toBe(true);
  });
});

/**
 * Texts made of a model's own names, cues and sums, with what can stand between words. An event told
 * without any name is not looked for: its parts stand on too many pages.
 */
function expectNoMiss(model: DetectionModel, more: readonly string[], numRuns: number): void {
  const filter = compileFilter(model);
  const words = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...model.names.map(({ text }) => text)) },
    { weight: 2, arbitrary: fc.constantFrom(...model.cues.map(({ text }) => text)) },
    { weight: 2, arbitrary: fc.constantFrom(...more) },
  );
  const text = fc
    .array(
      fc.tuple(
        words,
        fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\u00a0', '-', '_', '’s ', 's ', ''),
      ),
    )
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
      const { mentions } = detect(
        texts.map((text, id) => ({ id, text })),
        model,
      );
      const named = mentions.filter(({ reason }) => reason.rule !== 'event-phrase');
      if (named.length > 0)
        expect(worth(new PageProbe(filter), texts), JSON.stringify([texts, named])).toBe(true);
    }),
    { numRuns },
  );
}

const BETWEEN = [
  'the',
  'of',
  'said',
  'bank',
  'а',
  'ами',
  '를',
  '는',
  '$14.8 million',
  '580억 원',
  '3,000 bitcoins',
  '2022',
  '\u00ad',
];

describe('the page filter never sleeps on a text in which detection finds a name', () => {
  it('of a small dataset', () => expectNoMiss(MODEL, BETWEEN, 3000));

  it(
    'of the bundled dataset',
    () => expectNoMiss(compileModel(readDataset(DATASET_DIRECTORY)), BETWEEN, 3000),
    60_000,
  );
});

describe('the page filter wakes for all that two names or words can do for a name', () => {
  const model = compileModel(readDataset(DATASET_DIRECTORY));
  const filter = compileFilter(model);
  const ambiguous = model.names.filter(({ ambiguity }) => ambiguity !== 'distinct');
  const missed = (text: string): boolean => {
    const named = detect([{ id: 0, text }], model).mentions;
    return named.length > 0 && !worth(new PageProbe(filter), [text]);
  };

  it('however its capitals are written', () => {
    const ways = [
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.slice(0, 1) + name.slice(1).toLowerCase(),
      (name: string) => `${name}s`,
      (name: string) => `it’s–${name}’s`,
      (name: string) => name.split('').join('\u00ad'),
    ];
    const texts = model.names.flatMap(({ text }) =>
      ways.map((way) => `Hackers of North Korea and cryptocurrency: ${way(text)} was named.`),
    );
    expect(texts.flatMap((text) => [text, text.toUpperCase()]).filter(missed)).toEqual([]);
  }, 60_000);

  it('but not for an abbreviation that stands in small letters', () => {
    const text = (name: string) =>
      `${name} as the exchange was, its blockchain wallet held nothing.`;
    expect(worth(new PageProbe(filter), [text('EASY')])).toBe(true);
    expect(worth(new PageProbe(filter), [text('Easy')])).toBe(false);
  });

  it('another name of its entity', () => {
    const pairs = ambiguous.flatMap((one) =>
      ambiguous
        .filter((other) => other.entity === one.entity && other.text !== one.text)
        .map((other) => `So it was ${one.text} (${other.text}) today.`),
    );
    expect(pairs.length).toBeGreaterThan(1000);
    expect(pairs.filter(missed)).toEqual([]);
  }, 60_000);

  it('each of its own cues', () => {
    const pairs = ambiguous.flatMap(({ text, positive }) =>
      positive.map((cue) => `So it was ${text} and ${model.cues[cue]?.text} today.`),
    );
    expect(pairs.length).toBeGreaterThan(5000);
    expect(pairs.filter(missed)).toEqual([]);
  }, 60_000);
});

describe('a filter that lay where others can write', () => {
  it('is read back as it was written', () => {
    expect(readFilter(encodeFilter(FILTER))).toEqual(FILTER);
  });

  it('is refused where its parts do not fit, or it is none', () => {
    const { buckets, prints, circles } = FILTER;
    const short = encodeFilter({ ...FILTER, prints: prints.subarray(1).slice() });
    const uneven = encodeFilter({
      ...FILTER,
      buckets: { ...buckets, sizes: buckets.sizes.slice(0, -1) },
    });
    const torn = encodeFilter({ ...FILTER, circles: circles.slice(1) });
    for (const stored of [short, uneven, torn, '', 'AAA', 'no base64!'])
      expect(readFilter(stored)).toBeNull();
  });

  it('whatever it is, ends the search in every text', () => {
    fc.assert(
      fc.property(fc.base64String({ maxLength: 400 }), fc.string(), (stored, text) => {
        const filter = readFilter(stored);
        if (filter) new PageProbe(filter).probe(text);
      }),
    );
  });
});
