import type { Fill, MessageKey, Words } from './types';

/** A piece of a message: text, or the name of a blank. */
export type Piece = { text: string } | { blank: string };

const MARK = '\u0001';

/** A message cut at its blanks, for what is drawn with elements in them. */
export function piecesOf(words: Words, key: MessageKey, blanks: readonly string[]): Piece[] {
  const fill = Object.fromEntries(blanks.map((name) => [name, MARK + name + MARK]));
  const text = (words.say as (key: MessageKey, ...fill: Fill<MessageKey>) => string)(
    key,
    ...([fill] as unknown as Fill<MessageKey>),
  );
  return text
    .split(MARK)
    .map((part, i) => (i % 2 === 0 ? { text: part } : { blank: part }))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}
