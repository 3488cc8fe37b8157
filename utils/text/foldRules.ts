/**
 * What a UTF-16 code unit folds to, said in rules. Each unit is asked about once, when it is first met
 * (`foldUnit.ts`): a compiled table of all is a third of the code that every page carries, for a few hundred units.
 */

/** The unit is left out: soft hyphen, zero-width and bidi controls, combining marks. */
export const SKIP = 0;
export const SPACE = 0x20;
/** Joins two words like a space does, if it stands directly between them. */
export const HYPHEN = 0x2d;
export const APOSTROPHE = 0x27;
const QUOTE = 0x22;
/** Stands for every other mark that is neither letter nor digit. */
export const MARK = 0x3b;

const IGNORED =
  /[\u0300-\u036f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;
const HYPHENS = /[\u002d\u2010-\u2013\u2212\ufe58\ufe63\uff0d]/;
const APOSTROPHES = /[\u0027\u0060\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032\uff07]/;
const QUOTES = /["\u00ab\u00bb\u201c-\u201f\u2033\u2039\u203a\u300c-\u300f\uff02]/;
/** Unicode has two of the apostrophes among the letters, and circled letters not. */
const WORD = /[^\P{L}\u02b9\u02bc]|[\p{N}\p{M}\u24b6-\u24e9]/u;

/** Folds one code unit; returns one code unit, or `SKIP`. */
export function foldByRule(unit: number): number {
  const folded = foldWordByRule(unit);
  return folded === MARK ? foldMark(unit) : folded;
}

/** The same for who looks for words only, as every page does: any mark is a `MARK`. */
export function foldWordByRule(unit: number): number {
  if (!mayFold(unit >> 8)) return unit;
  const char = String.fromCharCode(unit);
  if (IGNORED.test(char)) return SKIP;
  return WORD.test(char) ? foldLetter(char) : MARK;
}

/** By the high byte of a unit: most of CJK, Thai, Hangul … stand for themselves. */
function mayFold(high: number): boolean {
  return high < 0x07 || (high > 0x1d && high < 0x2c) || high === 0x30 || high > 0xfd;
}

function foldMark(unit: number): number {
  const char = String.fromCharCode(unit);
  if (/\s/u.test(char)) return SPACE;
  if (HYPHENS.test(char)) return HYPHEN;
  if (APOSTROPHES.test(char)) return APOSTROPHE;
  if (QUOTES.test(char)) return QUOTE;
  if (unit < 0x80) return unit < 0x20 || unit === 0x7f ? SPACE : unit;
  return foldCompatible(char) ?? MARK;
}

/** Full-width signs become their ASCII form. */
function foldCompatible(char: string): number | null {
  const plain = char.normalize('NFKC');
  return plain.length === 1 && plain.charCodeAt(0) < 0x80 && plain !== ' '
    ? plain.charCodeAt(0)
    : null;
}

function foldLetter(char: string): number {
  const lower = char.toLowerCase();
  // Hangul syllables decompose into letters of their own, kana into voiced marks: both stay whole.
  const base = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\u24d0-\u24e9]/u.test(
    lower,
  )
    ? lower.normalize('NFKD')
    : lower;
  return base.charCodeAt(0);
}
