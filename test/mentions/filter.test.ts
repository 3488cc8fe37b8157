import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../utils/mentions/detect';
import {
  compileFilter,
  decodeFilter,
  encodeFilter,
  isWorthResolving,
  NO_HITS,
  probe,
  readFilter,
} from '../../utils/mentions/filter';
import { MODEL } from './tiny';

const FILTER = decodeFilter(encodeFilter(compileFilter(MODEL)));

function worthResolving(...texts: string[]): boolean {
  const hits = { ...NO_HITS };
  for (const text of texts) probe(FILTER, text, hits);
  return isWorthResolving(hits);
}

describe('the page filter', () => {
  it.each([
    ['Lazarus Group'],
    ['OFFICE\u00a0121'],
    ['라자루스가'],
    ['О Ким Чен Ыне'],
    ['Laz\u00adarus Group'],
  ])('wakes for %s', (text) => {
    expect(worthResolving(`So it was ${text}, they said.`)).toBe(true);
  });

  it('wakes for an ambiguous name only together with a cue of the subject', () => {
    expect(worthResolving('Rain is expected.')).toBe(false);
    expect(worthResolving('Rain is expected.', 'A cryptocurrency exchange.')).toBe(true);
    expect(worthResolving('rain is expected.', 'A cryptocurrency exchange.')).toBe(false);
  });

  it('sleeps on a page about something else', () => {
    expect(worthResolving('The council approved a new bridge over the river on Tuesday.')).toBe(
      false,
    );
  });

  it('never sleeps on a text in which detection finds a mention', () => {
    const words = fc.constantFrom(
      'Lazarus',
      'Group',
      'Office',
      '121',
      'Bureau',
      'Rain',
      'cryptocurrency',
      'North',
      'Korea',
      'FBI',
      'hackers',
      'Ким',
      'Чен',
      'Ына',
      '라자루스를',
      'bank',
      '\u00ad',
      '\u00a0',
      '-',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const { mentions } = detect([{ id: 0, text }], MODEL);
        if (mentions.length > 0) expect(worthResolving(text), text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a filter that lay where others can write', () => {
  it('is read back as it was written', () => {
    expect(readFilter(encodeFilter(FILTER))).toEqual(FILTER);
  });

  it('is refused where a search in it would not end, or it is none', () => {
    const full = encodeFilter({ single: new Uint32Array(8).fill(5), pair: FILTER.pair });
    const uneven = encodeFilter({ single: new Uint32Array(7), pair: FILTER.pair });
    for (const stored of [full, uneven, '', 'AAA', 'no base64!'])
      expect(readFilter(stored)).toBeNull();
  });

  it('whatever it is, ends the search in every text', () => {
    fc.assert(
      fc.property(fc.base64String({ maxLength: 400 }), fc.string(), (stored, text) => {
        const filter = readFilter(stored);
        if (filter) probe(filter, text, { ...NO_HITS });
      }),
    );
  });
});
