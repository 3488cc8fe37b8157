import { MOST_BYTES } from './limits';

export type Decoded = { text: string } | { problem: string };

/**
 * A file's bytes as text: UTF-8, with or without a byte order mark, or UTF-16 with one, as spreadsheets
 * write it. Packed files are refused unread: a small one can hold any amount.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'is empty' };
  if (bytes.length > MOST_BYTES)
    return { problem: `has ${bytes.length} bytes; ${MOST_BYTES} (50 MB) are the most` };
  const packing = PACKINGS.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (packing) return { problem: `is packed (${packing[0]}); unpack it and choose what is inside` };
  return decodeAs(encodingOf(bytes), bytes);
}

const PACKINGS: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0')
      ? { problem: 'holds null characters, so it is no text; choose a JSON or CSV file' }
      : { text };
  } catch {
    const line = lineOfFault(bytes);
    return { problem: `is not ${encoding.toUpperCase()} at line ${line}; save it as UTF-8` };
  }
}

/** The line of the first byte that is not UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
    line++;
  }
  return line;
}

const NEWLINE = 0x0a;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
