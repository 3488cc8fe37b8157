import type { Encoding } from './encoding';

/** Where one may cut, the best first; after them a part ends. */
const BORDERS = ['\n\n', '\n\r\n', '\n', '. ', ' '];
/** Of sentences that are written without spaces. */
const FULL_STOPS = ['。', '！', '？'];

/**
 * How many of the bytes make the next part: up to a paragraph's end in the last quarter before `limit`,
 * else a line's, a sentence's, a word's, else wherever no character is cut in two.
 */
export function cutBefore(bytes: Buffer, limit: number, encoding: Encoding): number {
  const isUnicode = encoding.name.startsWith('utf-');
  for (const border of isUnicode ? [...BORDERS, ...FULL_STOPS] : BORDERS) {
    const found = lastBorder(bytes, limit, encode(border, encoding), encoding.unit);
    if (found > limit - limit / 4) return found;
  }
  return characterBefore(bytes, limit, encoding);
}

function encode(text: string, { name }: Encoding): Buffer {
  // All other encodings that browsers know write these signs as ASCII does, and in no other sign.
  if (!name.startsWith('utf-16')) return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}

/** The end of the last such border that ends by `limit`, or -1. */
function lastBorder(bytes: Buffer, limit: number, border: Buffer, unit: number): number {
  let at = bytes.lastIndexOf(border, limit - border.length);
  while (at >= 0 && at % unit !== 0) at = at === 0 ? -1 : bytes.lastIndexOf(border, at - 1);
  return at < 0 ? -1 : at + border.length;
}

function characterBefore(bytes: Buffer, limit: number, { name, unit }: Encoding): number {
  let at = limit - (limit % unit);
  if (name === 'utf-8') {
    while (at > limit - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  } else if (unit === 2) {
    const high = bytes[name === 'utf-16be' ? at - 2 : at - 1] ?? 0;
    if (high >= 0xd8 && high < 0xdc) at -= 2;
  }
  return at;
}
