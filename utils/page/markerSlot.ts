import type { PageBlock } from './collect';

/**
 * Where the scout, which is in every page and finds out whether the page matters, meets the marker, which is
 * brought in where it does or where its reader asks for something. Both live in the extension's isolated world.
 */

/** What the marker needs from the scout. */
export interface Scout {
  /** Ends with the extension's scripts in this page. */
  readonly signal: AbortSignal;
  /** The open shadow roots that were read. */
  readonly shadows: ReadonlySet<ShadowRoot>;
  /** Reads the whole page again, as its reader wants other names than before. */
  readAgain(): void;
  /** Reads no more, until it is switched on again. */
  stop(): void;
  /** Called by the marker's code once it is there; makes one, unless one is here already. */
  join(open: (scout: Scout) => Marker): void;
}

/** What the scout needs from the marker. */
export interface Marker {
  /** From now on names are marked here. */
  begin(): void;
  /** Nothing is marked any more. */
  end(): void;
  /** The page has become another one without a load. */
  forget(): void;
  /** Marks what these blocks mention; what was marked inside these trees before is judged anew. */
  take(roots: readonly Node[], blocks: readonly PageBlock[]): Promise<void>;
  /** Offers to look up what the reader has selected. */
  offer(): void;
  /** Something of ours was thrown in this frame and caught by nobody. */
  note(thrown: unknown): void;
}

const SLOT = Symbol.for('sourcelight.scout');
type Slotted = typeof globalThis & { [SLOT]?: Scout };

/** The scout of this frame; none where the page was there before the extension. */
export function scoutHere(): Scout | undefined {
  return (globalThis as Slotted)[SLOT];
}

export function placeScout(scout: Scout): void {
  (globalThis as Slotted)[SLOT] = scout;
}
