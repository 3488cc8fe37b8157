/** Milliseconds that the card waits, each with its reason. */

/**
 * A pointer that only crosses a mention leaves it sooner than this. A little less than fifteen frames of 60 a
 * second, as a timer of just that many misses the last of them.
 */
export const INTENT = 240;
/** A pointer on its way to somewhere else has left a mention by then. */
export const PASSING = 80;
/** Time to cross the gap between mention and card. */
export const LEAVE = 300;
/** A card that comes sooner than this needs no sign that it is on its way. */
export const LOADING_SHOWN = 200;
