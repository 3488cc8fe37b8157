/**
 * Where the card's code, which is brought into a page only when someone wants a card, meets the
 * content script that has been there from the start. Both live in the extension's isolated world.
 */

/** What the card needs from the content script. */
export interface CardHandlers<View> {
  /** The card of another entity, to go on inside the card. */
  load(entity: string): Promise<View | null>;
  onEnter(): void;
  onLeave(): void;
  onClose(): void;
  onPin(pinned: boolean): void;
  onRetry(): void;
  /** The reader calls the mark wrong on this site, or takes that back. */
  onReject(undo: boolean): void;
}

export interface CardPlace {
  /** The text it stands beside, or the field whose text that is. */
  anchor: Range | Element;
  theme: string;
  /** The marked words. */
  mention: string;
  /** Where the mention stands among the page's, if the keyboard has brought the reader to it. */
  announce: { number: number; count: number } | null;
}

/** What a card says in place of figures: none yet, none to be had, or that a wrong mark could not be kept. */
export type CardState = 'loading' | 'error' | 'unsaved';

/** A card on the page. */
export interface CardSurface<View> {
  /** Draws and places what will probably be shown, out of sight; `hide` gives it up. */
  ahead(content: View, place: CardPlace): void;
  show(content: View | CardState, place: CardPlace): void;
  pinned(pinned: boolean): void;
  /** Moves the keyboard focus into the card; `hide` gives it back. */
  focus(): void;
  hide(): void;
  dispose(): void;
}

/** `texts` are what its words are made of. */
export type OpenSurface<View, Texts> = (
  handlers: CardHandlers<View>,
  texts: Texts,
) => CardSurface<View>;

const SLOT = Symbol.for('sourcelight.card');
const WAITING = Symbol.for('sourcelight.waiting');
type Slotted<View, Texts> = typeof globalThis & {
  [SLOT]?: OpenSurface<View, Texts>;
  [WAITING]?: () => void;
};

/** Called by the card's code once it is there. */
export function fillCardSlot<View, Texts>(open: OpenSurface<View, Texts>): void {
  const here = globalThis as Slotted<View, Texts>;
  here[SLOT] = open;
  here[WAITING]?.();
}

/** Waits for the card's code: it is there before the background, which may be busy, has said so. */
export function cardSlotFilled(): Promise<void> {
  const here = globalThis as Slotted<unknown, unknown>;
  return new Promise((filled) => {
    if (here[SLOT]) filled();
    else here[WAITING] = filled;
  });
}

export function cardSlot<View, Texts>(): OpenSurface<View, Texts> | undefined {
  return (globalThis as Slotted<View, Texts>)[SLOT];
}
