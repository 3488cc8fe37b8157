import { type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { piecesOf } from '../utils/words/pieces';
import type { MessageKey, Words } from '../utils/words/types';

const Texts = createContext<Words | null>(null);

/** Gives all that is drawn inside its texts. */
export const WordsProvider = Texts.Provider;

/** The interface's texts; every tree of ours stands in a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(Texts);
  if (!words) throw new Error('drawn outside of a WordsProvider');
  return words;
}

/** A message whose blanks hold elements. */
export function Say({
  message,
  fill,
}: {
  message: MessageKey;
  fill: Readonly<Record<string, ComponentChildren>>;
}) {
  const pieces = piecesOf(useWords(), message, Object.keys(fill));
  return pieces.map((piece) =>
    'blank' in piece ? <Fragment key={piece.blank}>{fill[piece.blank]}</Fragment> : piece.text,
  );
}
