/** Whole lines, each with its line feed except the last of all; or so many bytes of one too long. */
export interface LineBatch {
  bytes: Buffer;
  skipped: number;
  /** How many lines these are. */
  lines: number;
}

/** A line of more bytes is left out: it would not fit into memory. */
export const LONGEST_LINE = 64 * 2 ** 20;

const LINE_FEED = 0x0a;

/**
 * The lines of a stream, as many at once as have come. Only a line feed ends a line: other line breaks
 * may stand in JSON as they are.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<LineBatch> {
  let held: Buffer[] = [];
  let length = 0;
  let skipped = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    if (skipped > 0) {
      const end = rest.indexOf(LINE_FEED) + 1;
      skipped += end === 0 ? rest.length : end;
      if (end === 0) continue;
      yield { bytes: Buffer.alloc(0), skipped, lines: 1 };
      skipped = 0;
      rest = rest.subarray(end);
    }
    const end = rest.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      yield batch(Buffer.concat([...held, rest.subarray(0, end)]));
      held = [];
      length = 0;
      rest = rest.subarray(end);
    }
    if (rest.length > 0) held.push(rest);
    length += rest.length;
    if (length > longest) {
      skipped = length;
      held = [];
      length = 0;
    }
  }
  if (skipped > 0) yield { bytes: Buffer.alloc(0), skipped, lines: 1 };
  else if (length > 0) yield { ...batch(Buffer.concat(held)), lines: 1 };
}

function batch(bytes: Buffer): LineBatch {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return { bytes, skipped: 0, lines };
}
