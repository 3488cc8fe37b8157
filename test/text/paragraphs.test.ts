import { describe, expect, it } from 'vitest';
import { type LaidOutText, paragraphs } from '../../utils/text/paragraphs';

const SIZE = 10;

/** A line that fills its width: a letter is half as wide as it is high. */
function line(text: string, y: number, more: Partial<LaidOutText> = {}): LaidOutText {
  const width = (text.length * SIZE) / 2;
  return { text, x: 72, y, width, height: SIZE, angle: 0, endsLine: true, ...more };
}

/** Lines below each other, 12 apart. */
const lines = (...texts: string[]): LaidOutText[] =>
  texts.map((text, i) => line(text, 700 - 12 * i));

/** Knows some names, as the page filter knows all. */
const NAMES = /\b(?:lazarus|apt[- ]38|blue ?noroff)\b|라자루스 그룹|拉撒路集团/i;
const mayName = (text: string): boolean => NAMES.test(text.replaceAll('\u00ad', ''));

const read = (runs: readonly LaidOutText[]): string[] =>
  paragraphs(runs, mayName).map((placed) => placed.map(({ text }) => text).join(''));

describe('the lines of a page', () => {
  it('are joined by a space, so that a name over two of them is one', () => {
    expect(read(lines('The money went to the Lazarus', 'Group in Pyongyang.'))).toEqual([
      'The money went to the Lazarus Group in Pyongyang.',
    ]);
  });

  it('make another paragraph where more room is between them than between the others', () => {
    const text = [...lines('First line', 'second line'), line('Another paragraph', 660)];
    expect(read([...text, line('goes on', 648)])).toEqual([
      'First line second line',
      'Another paragraph goes on',
    ]);
  });

  it('are one paragraph also where all of them are set far apart, as courts do', () => {
    const spaced = ['defendants of the', 'Reconnaissance General', 'Bureau'].map((text, i) =>
      line(text, 700 - 24 * i),
    );
    expect(read(spaced)).toEqual(['defendants of the Reconnaissance General Bureau']);
  });

  it('are parted where the size of the letters changes', () => {
    expect(read([line('A heading', 700, { height: 16 }), ...lines('', 'The text')])).toEqual([
      'A heading',
      'The text',
    ]);
  });

  it('begin anew in the next column, but not within a broken word', () => {
    const column = (text: string, y: number) => line(text, y, { x: 320 });
    const left = lines('one', 'two');
    expect(read([...left, column('Three', 700)])).toEqual(['one two', 'Three']);
    expect(read([...left, line('the Laza-', 676), column('rus Group', 700)])).toEqual([
      'one two the Laza\u00adrus Group',
    ]);
  });

  it('that turn sideways are no part of the text beside them', () => {
    const sideways = line('arXiv:1234.5678', 400, { angle: Math.PI / 2 });
    expect(read([...lines('Text of the'), sideways])).toEqual(['Text of the', 'arXiv:1234.5678']);
  });
});

describe('a word at the end of a line', () => {
  it.each([
    ['that a hyphen breaks is whole', ['the Laza-', 'rus Group'], 'the Laza\u00adrus Group'],
    [
      'that is broken and no name is whole too',
      ['a remark-', 'able year'],
      'a remark\u00adable year',
    ],
    [
      'that has its hyphen anyway keeps it',
      ['a Lazarus-', 'linked wallet'],
      'a Lazarus-linked wallet',
    ],
    [
      'keeps it beside another name',
      ['Lazarus and Blue-', 'noroff'],
      'Lazarus and Blue\u00adnoroff',
    ],
    ['keeps it before a number', ['by APT-', '38 in 2018'], 'by APT-38 in 2018'],
    [
      'broken in capitals is whole if that is a name',
      ['LAZA-', 'RUS HEIST'],
      'LAZA\u00adRUS HEIST',
    ],
    ['with a soft hyphen already is whole', ['Laza\u00ad', 'rus'], 'Laza\u00adrus'],
    ['after a dash is another word', ['the heist –', 'a record'], 'the heist – a record'],
  ])('%s', (_fact, given, wanted) => {
    expect(read(lines(...given))).toEqual([wanted]);
  });

  it('in Chinese and Japanese goes on without a space', () => {
    expect(read(lines('据报道拉撒', '路集团再次'))).toEqual(['据报道拉撒路集团再次']);
  });

  it('in Korean goes on without one only if a name is broken there', () => {
    expect(read(lines('북한 라자루', '스 그룹'))).toEqual(['북한 라자루스 그룹']);
    expect(read(lines('북한 라자루스', '그룹이 훔친'))).toEqual(['북한 라자루스 그룹이 훔친']);
  });
});

describe('runs of one line', () => {
  it('touch where nothing is between them, and the word is said to run on', () => {
    const first = line('Laza', 700, { endsLine: false });
    const [placed] = paragraphs([first, line('rus Group', 700, { x: 92 })], mayName);
    expect(placed).toEqual([
      { at: 0, text: 'Laza', runsOn: true },
      { at: 1, text: 'rus Group', runsOn: false },
    ]);
  });

  it('are parted by the blank between them, set or not', () => {
    const first = line('Lazarus', 700, { endsLine: false });
    const blank = line(' ', 700, { x: 107, endsLine: false });
    expect(read([first, blank, line('Group', 700, { x: 112 })])).toEqual(['Lazarus Group']);
    expect(read([first, line('Group', 700, { x: 112 })])).toEqual(['Lazarus Group']);
  });

  it('are cells of a table where the blank is wide', () => {
    const first = line('Lazarus', 700, { endsLine: false });
    expect(read([first, line('$1.5 billion', 700, { x: 300 })])).toEqual([
      'Lazarus',
      '$1.5 billion',
    ]);
  });
});

it('every run with text is placed once, in order, and its own text stays as it was', () => {
  const runs = lines('One', '', 'two-', 'three', ' ', 'Four');
  const placed = paragraphs(runs, mayName).flat();
  expect(placed.map(({ at }) => at)).toEqual([0, 2, 3, 5]);
  for (const { at, text } of placed)
    expect(text.replace('\u00ad', '-').trim()).toBe(runs[at]?.text);
});
