/** What an import may hold at most, so that no file can fill memory or keep pages waiting. */
export const MOST_BYTES = 50 * 1024 * 1024;
export const MOST_NAMES = 200_000;
/** UTF-16 units of one text; what is shown is cut far below. */
export const LONGEST_TEXT = 200_000;
/** Levels of JSON within each other; the deepest format has nine. */
export const DEEPEST = 40;
/** UTF-16 units of a name that can stand in running text. */
export const LONGEST_NAME = 120;
