/** What speaks for an ambiguous name in the filter: the weights of `evidence.ts` doubled, none of them too low. */

/** Anywhere on the page: a word that is tied to the name, one that tells of the subject. */
export const tied = 3;
export const subject = 1;
/** So much more in the name's own text. */
export const near = 1;
export const hint = 2;
export const beside = 6;
export const venue = 2;
export const amount = 4;
export const another = 6;
