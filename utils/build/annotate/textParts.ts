import { cutBefore } from './cut';
import { type Encoding, encodingOf } from './encoding';

export interface TextPart {
  bytes: Buffer;
  isLast: boolean;
}

/** A text of more bytes is read in parts of about so many. Nothing that one reads is longer. */
export const PART = 4 * 2 ** 20;

/** Parts a text of any length, at its paragraphs. An empty text is one empty part. */
export async function* textParts(
  chunks: AsyncIterable<Buffer>,
  asked: string | null,
  size = PART,
): AsyncGenerator<TextPart> {
  let encoding: Encoding | undefined;
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    length += chunk.length;
    // A part is given away only when more is known to follow.
    while (length > size) {
      const bytes = held.length === 1 ? (held[0] ?? chunk) : Buffer.concat(held);
      encoding ??= encodingOf(bytes, asked);
      const end = cutBefore(bytes, size, encoding);
      yield { bytes: bytes.subarray(0, end), isLast: false };
      held = [bytes.subarray(end)];
      length -= end;
    }
  }
  yield { bytes: Buffer.concat(held), isLast: true };
}
