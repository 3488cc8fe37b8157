/** Heads of cards that are asked for at once. */
export const MOST_HEADS = 100;
