/** What an entry of the page filter stands for: one bit each, named as `FLAG.…` where they are used. */

/** A name that stands alone. */
export const telling = 1 << 0;
/** A name that needs words of its own beside it; much of them, if it is wary. */
export const ambiguous = 1 << 1;
export const wary = 1 << 2;
/** An agency, a country: named only where the page is on the subject. */
export const secondary = 1 << 3;
/** Tells of the subject: who, and what. */
export const who = 1 << 4;
export const what = 1 << 5;
/** Speaks for the names of some circles, wherever on the page. */
export const tied = 1 << 6;
/** Speaks for the name of a group, or for another, right beside it. */
export const besideGroup = 1 << 7;
export const besideOther = 1 << 8;
/** Speaks a little for another, right beside it. */
export const venue = 1 << 9;
/** Speaks a little for the name of a group, or for another, in the same text. */
export const hintsGroup = 1 << 10;
export const hintsOther = 1 << 11;
/** Begins a longer entry. */
export const more = 1 << 12;
/** Only with a capital. */
export const cased = 1 << 13;
/** Only in capitals. */
export const shouted = 1 << 14;
