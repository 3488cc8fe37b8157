import { isUtf8 } from 'node:buffer';

/** How the bytes of a file are read. */
export interface Encoding {
  /** A name of the Encoding Standard, in lower case. */
  name: string;
  /** Bytes of the smallest unit: 2 for UTF-16, else 1. */
  unit: 1 | 2;
}

/** The encoding that was asked for, that a byte order mark tells, or that the HTML names; else UTF-8. */
export function encodingOf(bytes: Uint8Array, asked: string | null, isHtml = false): Encoding {
  const marked = byMark(bytes);
  if (asked !== null) return named(asked);
  if (marked !== null) return named(marked);
  return named(isHtml && !isUtf8(bytes) ? (declared(bytes) ?? 'utf-8') : 'utf-8');
}

function named(name: string): Encoding {
  return { name, unit: name.startsWith('utf-16') ? 2 : 1 };
}

function byMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** What `<meta charset>` says; null where it says nothing that is known. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, label] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head) ?? [];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

export interface Decoded {
  text: string;
  /** In words, if some bytes are not of the encoding; null if all are. */
  problem: string | null;
}

/**
 * Decodes; what the encoding does not know is read as U+FFFD. A byte order mark stays in the text.
 * `from` is how many bytes of the file stand before these.
 */
export function decode(bytes: Uint8Array, { name }: Encoding, from = 0): Decoded {
  if (name === 'utf-8') {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    if (isUtf8(bytes)) return { text, problem: null };
    return { text, problem: wrong(`byte ${from + firstWrong(text, bytes)} is not UTF-8`) };
  }
  const text = new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
  return { text, problem: text.includes('\ufffd') ? wrong(`not all of it is ${name}`) : null };
}

function wrong(what: string): string {
  return `${what}; what is not is read as U+FFFD (--encoding names another)`;
}

/** How many bytes stand before the first U+FFFD that does not stand in them as such. */
function firstWrong(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (let from = 0; ; from++) {
    const end = text.indexOf('\ufffd', from);
    if (end < 0) return at;
    at += Buffer.byteLength(text.slice(from, end));
    if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) return at;
    at += 3;
    from = end;
  }
}
