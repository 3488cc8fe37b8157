import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodingOf } from '../../../utils/build/annotate/encoding';
import { type LineBatch, lineBatches } from '../../../utils/build/annotate/lines';
import { textParts } from '../../../utils/build/annotate/textParts';

const pieces = fc.array(
  fc.constantFrom(
    '\n\n',
    '\r\n\r\n',
    '\n',
    '. ',
    ' ',
    'word',
    '💀',
    'é',
    '라자루스',
    '。',
    '\ufffd',
  ),
  { maxLength: 60 },
);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

async function* chunked(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('a long text in parts', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('of %s loses nothing and cuts no character', (name) =>
    fc.assert(
      fc.asyncProperty(pieces, sizes, async (words, lengths) => {
        const text = words.join('');
        const bytes = name === 'utf-8' ? Buffer.from(text) : Buffer.from(text, 'utf16le');
        if (name === 'utf-16be') bytes.swap16();
        const parts = await all(textParts(chunked(bytes, lengths), name, 24));
        expect(parts.map(({ isLast }) => isLast)).toEqual(
          parts.map((_, i) => i === parts.length - 1),
        );
        const decoded = parts.map((part) => decode(part.bytes, encodingOf(part.bytes, name)));
        expect(decoded.map((part) => part.text).join('')).toBe(text);
        for (const part of parts) expect(part.bytes.length).toBeLessThanOrEqual(24);
      }),
    ),
  );

  it('is cut at a paragraph before a line, at a line before a sentence, at a sentence before a word', async () => {
    const cut = async (text: string): Promise<string[]> =>
      (await all(textParts(chunked(Buffer.from(text), [99]), null, 20))).map(({ bytes }) =>
        bytes.toString(),
      );
    expect(await cut('sixteen letters \n\na\nb. c d')).toEqual([
      'sixteen letters \n\n',
      'a\nb. c d',
    ]);
    expect(await cut('sixteen letters \na. b c d')).toEqual(['sixteen letters \n', 'a. b c d']);
    expect(await cut('sixteen letters. b c d e')).toEqual(['sixteen letters. ', 'b c d e']);
    expect(await cut('sixteen letters b c d e')).toEqual(['sixteen letters b c ', 'd e']);
    expect(await cut('一二三四五。六七八九')).toEqual(['一二三四五。', '六七八九']);
  });
});

describe('decoding', () => {
  it('tells the first byte that is not UTF-8, past signs that stand for such', () => {
    const bytes = Buffer.concat([Buffer.from('é\ufffd\ufffd'), Buffer.from([0xc3, 0x28])]);
    expect(decode(bytes, encodingOf(bytes, null), 100).problem).toMatch(/^byte 108 is not UTF-8/);
    expect(decode(Buffer.from('é\ufffd'), encodingOf(bytes, null)).problem).toBeNull();
  });

  it('believes what HTML says of itself only where it is not UTF-8', () => {
    const head = '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">';
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xcb, 0xe0])]);
    expect(encodingOf(bytes, null, true).name).toBe('windows-1251');
    expect(encodingOf(Buffer.from(head), null, true).name).toBe('utf-8');
    expect(encodingOf(bytes, null).name).toBe('utf-8');
  });
});

describe('lines', () => {
  const LONGEST = 12;

  it('come whole and in order, however the stream is chunked, less those too long', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{0,18}$/), { maxLength: 12 }),
        sizes,
        fc.boolean(),
        async (lines, lengths, isEnded) => {
          const text = lines.join('\n') + (isEnded && lines.length > 0 ? '\n' : '');
          const batches = await all(lineBatches(chunked(Buffer.from(text), lengths), LONGEST));
          const size = ({ bytes, skipped }: LineBatch): number => bytes.length + skipped;
          expect(batches.reduce((sum, batch) => sum + size(batch), 0)).toBe(text.length);
          const read = batches.map(({ bytes }) => bytes.toString()).join('');
          const kept = read.split('\n').filter(Boolean);
          // A line that came whole in its chunks is short enough to keep, whatever its length.
          expect(lines.filter((line) => line !== '' && line.length <= LONGEST)).toEqual(
            kept.filter((line) => line.length <= LONGEST),
          );
          const numbers = batches.reduce((sum, batch) => sum + batch.lines, 0);
          expect(numbers).toBe(
            text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
          );
        },
      ),
    ));
});
