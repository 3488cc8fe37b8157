import { joinHashes } from '../text/words';
import type { FlagTable } from './flagTable';

/**
 * The small compiled index that every page carries: it tells whether a text may hold a name, never which.
 * Names and cues are held as hashes of their words, of the first one, of the first two in a row, and so on
 * up to `MOST_WORDS`; all but the last are marked with `more`.
 */
export type PageFilter = FlagTable;

/** A longer name is known by so many words. */
export const MOST_WORDS = 4;

/** What an entry stands for. */
export const FLAG = {
  /** A name that stands alone. */
  telling: 1 << 0,
  /** A name that needs words of its own beside it; much of them, if it is wary. */
  ambiguous: 1 << 1,
  wary: 1 << 2,
  /** An agency, a country: named only where the page is on the subject. */
  secondary: 1 << 3,
  /** Tells of the subject: who, and what. */
  who: 1 << 4,
  what: 1 << 5,
  /** Speaks for the names of some circles, wherever on the page; see `tieOf`. */
  tied: 1 << 6,
  /** Speaks for the name of a group, or for another, right beside it. */
  besideGroup: 1 << 7,
  besideOther: 1 << 8,
  /** Speaks a little for another, right beside it. */
  venue: 1 << 9,
  /** Speaks a little for the name of a group, or for another, in the same text. */
  hintsGroup: 1 << 10,
  hintsOther: 1 << 11,
  /** Begins a longer entry. */
  more: 1 << 12,
  /** Only with a capital. */
  cased: 1 << 13,
} as const;

/**
 * Ambiguous names go in circles by the words that speak for them, so that "ransomware" wakes nobody for
 * "Rain". The first circles are those of groups.
 */
export const CIRCLES = { all: 128, ofGroups: 40 } as const;

/** The entry that holds a name's circle. */
export function circleKey(name: number): number {
  return joinHashes(name, CIRCLES.all);
}

/** The entry that ties a word to a circle, beside the word's own. */
export function tieKey(word: number, circle: number): number {
  return joinHashes(word, circle);
}

/** Flags of names, of what tells of the subject, of nouns beside names, and of all that speaks for names. */
export const NAME = FLAG.telling | FLAG.ambiguous | FLAG.secondary;
export const SUBJECT = FLAG.who | FLAG.what;
export const NOUN = FLAG.besideGroup | FLAG.besideOther | FLAG.venue;
export const CUE = SUBJECT | FLAG.tied | FLAG.hintsGroup | FLAG.hintsOther;
