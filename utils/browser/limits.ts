/** Heads of cards that are asked for at once. */
export const MOST_HEADS = 100;
/** Names that grammar is asked about at once. */
export const MOST_DOUBTS = 200;
