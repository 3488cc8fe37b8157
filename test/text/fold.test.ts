import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName, foldUnit, sourceEnd } from '../../utils/text/fold';
import { foldByRule, foldWordByRule, SKIP } from '../../utils/text/foldRules';
import { isWordCode } from '../../utils/text/foldUnit';

describe('fold', () => {
  it.each([
    ['Lazarus\u00a0Group', 'lazarus group'],
    ['Kim\u00adsuky', 'kimsuky'],
    ['\u24c1\u24d0zarus', 'lazarus'],
    ['Hidden\n  Cobra', 'hidden cobra'],
    ['Storm\u20110530', 'storm 0530'],
    ['Workers\u2019 Party', "workers' party"],
    ['\u201cAndariel\u201d', '"andariel"'],
    ['La\u0301zaro', 'lazaro'],
    ['Lázaro', 'lazaro'],
    ['ＡＰＴ３８', 'apt38'],
    ['Ким Чен Ын', 'ким чен ын'],
    ['라자루스', '라자루스'],
    ['「ラザルス」', '"ラザルス"'],
    ['Office\u2014121', 'office;121'],
    ['a - b', 'a - b'],
    ['zero\u200bwidth', 'zerowidth'],
  ])('reads %j as %j', (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  it('keeps the way back to the source across what it leaves out', () => {
    const folded = fold('x Laza\u00adrus\u00a0 Group y');
    expect(folded.offsets[2]).toBe(2);
    expect('x Laza\u00adrus\u00a0 Group y'.slice(folded.offsets[2], sourceEnd(folded, 15))).toBe(
      'Laza\u00adrus\u00a0 Group',
    );
  });

  it('ends a match after the combining marks of its last letter', () => {
    expect(sourceEnd(fold('Lazaru\u0301'), 6)).toBe(7);
  });
});

/** What fold promises, said as slowly and plainly as possible. */
function naiveFold(text: string): { text: string; offsets: number[] } {
  const kept = [...Array(text.length).keys()]
    .map((at) => ({ at, char: String.fromCharCode(foldByRule(text.charCodeAt(at))) }))
    .filter(({ char }) => char !== '\0');
  const joined = kept.map(({ at, char }, i) =>
    char === '-' && isWord(kept[i - 1]?.char) && isWord(kept[i + 1]?.char)
      ? { at, char: ' ' }
      : { at, char },
  );
  const single = joined.filter(
    ({ char }, i) => char !== ' ' || (i > 0 && joined[i - 1]?.char !== ' '),
  );
  return { text: single.map(({ char }) => char).join(''), offsets: single.map(({ at }) => at) };
}

function isWord(char: string | undefined): boolean {
  return (
    char !== undefined &&
    (/[a-z0-9]/.test(char) || (char > '\u007f' && !/[\ud800-\udfff]/.test(char)))
  );
}

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'Lazarus',
        ' ',
        '\u00a0',
        '-',
        '\u00ad',
        '\u2011',
        'é',
        'e\u0301',
        '라자',
        '\n',
        '’',
        '💀',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('fold against a naive oracle', () => {
  it('gives the same text and the same offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        const naive = naiveFold(text);
        expect(String.fromCharCode(...folded.codes.subarray(0, folded.length))).toBe(naive.text);
        expect([...folded.offsets.subarray(0, folded.length)]).toEqual(naive.offsets);
      }),
      { numRuns: 2000 },
    );
  });

  it('a name of plain words reads as the text it is', () => {
    const names = fc.string({ unit: fc.constantFrom('a', 'Z', '7', ' ', '-', '.'), maxLength: 8 });
    fc.assert(
      fc.property(names, (name) => {
        expect(foldName(name)).toBe(naiveFold(name.trim()).text.trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('never goes back in the source', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { offsets, length } = fold(text);
        for (let i = 1; i <= length; i++) expect(offsets[i]).toBeGreaterThan(offsets[i - 1] ?? -1);
      }),
    );
  });
});

it('every unit is for the page’s filter the letter, the gap or the mark that it is for the matcher', () => {
  const seen = (code: number) => (code === SKIP || isWordCode(code) ? code : 'mark');
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (seen(foldWordByRule(unit)) !== seen(foldByRule(unit)))
      expect(seen(foldWordByRule(unit)), `${unit}`).toBe(seen(foldByRule(unit)));
  }
});

it('every unit folds as the rules say, when it is first met and again', () => {
  for (let turn = 0; turn < 2; turn++) {
    for (let unit = 0; unit <= 0xffff; unit++) {
      if (foldUnit(unit) !== foldByRule(unit))
        expect(foldUnit(unit), `${unit}`).toBe(foldByRule(unit));
    }
  }
});
