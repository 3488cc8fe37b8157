import type { FilterTable } from './filterTable';
import * as FLAG from './flags';

/**
 * The small compiled index that every page carries: it tells whether a text may hold a name, never which.
 * Names and cues are held as hashes of their words, of the first one, of the first two in a row, and so on
 * up to `MOST_WORDS`; all but the last are marked with `more`.
 */
export type PageFilter = FilterTable;

/** A longer name is known by so many words. */
export const MOST_WORDS = 4;

/**
 * Ambiguous names go in circles by the words that speak for them, so that "ransomware" wakes nobody for
 * "Rain". The first circles are those of groups.
 */
export const CIRCLES = 255;
export const CIRCLES_OF_GROUPS = 80;

/** Flags of names, of what tells of the subject, of nouns beside names, and of all that speaks for names. */
export const NAME = FLAG.telling | FLAG.ambiguous | FLAG.secondary;
export const SUBJECT = FLAG.who | FLAG.what;
export const NOUN = FLAG.besideGroup | FLAG.besideOther | FLAG.venue;
export const CUE = SUBJECT | FLAG.tied | FLAG.hintsGroup | FLAG.hintsOther;
