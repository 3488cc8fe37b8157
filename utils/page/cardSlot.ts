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
}

export interface CardPlace {
  anchor: Range;
  theme: string;
}

/** A card on the page. */
export interface CardSurface<View> {
  show(content: View | 'loading' | 'error', place: CardPlace): void;
  pinned(pinned: boolean): void;
  /** Moves the keyboard focus into the card; `hide` gives it back. */
  focus(): void;
  hide(): void;
  dispose(): void;
}

export type OpenSurface<View> = (handlers: CardHandlers<View>) => CardSurface<View>;

const SLOT = Symbol.for('sourcelight.card');
type Slotted<View> = typeof globalThis & { [SLOT]?: OpenSurface<View> };

/** Called by the card's code once it is there. */
export function fillCardSlot<View>(open: OpenSurface<View>): void {
  (globalThis as Slotted<View>)[SLOT] = open;
}

export function cardSlot<View>(): OpenSurface<View> | undefined {
  return (globalThis as Slotted<View>)[SLOT];
}
