import type { NameRule } from './model';

/** Shorter words in capitals are abbreviations. */
const SHORTEST_CODENAME = 5;
/** Names of several words from here on keep their sense in capitals. */
const LONG_NAME = 8;

/**
 * How a surface keeps a name's capitals: as it must, only loosely, or not at all. Whether all around it is in
 * capitals is asked only where that decides.
 */
export function caseOf(
  rule: NameRule,
  surface: string,
  isShoutedHere: () => boolean,
): 'kept' | 'loose' | null {
  if (!rule.caseSensitive || sameCase(rule.text, surface, isShoutedHere)) return 'kept';
  return isSameWordOtherwise(rule.text, surface) ? 'loose' : null;
}

/** "Thallium" for "THALLIUM", and "ZINC" for "Zinc": a codename, or the metal. */
function isSameWordOtherwise(name: string, surface: string): boolean {
  return (
    (isShouted(name) && isCapitalised(surface)) ||
    (isCapitalised(name) && surface === name.toUpperCase())
  );
}

function isShouted(name: string): boolean {
  return name.length >= SHORTEST_CODENAME && name === name.toUpperCase() && /^\p{Lu}+$/u.test(name);
}

export function isCapitalised(surface: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(surface);
}

/** Whether a name that must keep its capitals does, or all around it shouts. */
function sameCase(name: string, surface: string, isShoutedHere: () => boolean): boolean {
  if (keepsCapitals(name, surface) || isShoutedName(name, surface)) return true;
  return surface === surface.toUpperCase() && isShoutedHere();
}

/** "PARK JIN HYOK", as court papers write names: of several words that is no shout by chance. */
function isShoutedName(name: string, surface: string): boolean {
  return name.length >= LONG_NAME && /\s/.test(name) && surface === surface.toUpperCase();
}

/** Letter by letter; after a hyphen a small one will do: "Park Jin-hyok" for "Park Jin Hyok". */
export function keepsCapitals(name: string, surface: string): boolean {
  const wanted = lettersOf(name);
  if (surface === name && wanted.isPlain) return true;
  let at = 0;
  let last = '';
  // Full-width letters are the same capitals: "Ｌａｚａｒｕｓ".
  for (const char of surface.normalize('NFKC')) {
    if (isLetter(char)) {
      const own = wanted.letters[at++];
      const joined = /\p{Pd}/u.test(last) && own?.toLowerCase() === char;
      if (own !== char && !joined) return false;
    }
    last = char;
  }
  return at === wanted.letters.length;
}

interface Letters {
  letters: readonly string[];
  /** No full-width or joined letter in the name, so that it keeps its own capitals. */
  isPlain: boolean;
}

const known = new Map<string, Letters>();

/** A name's letters; made once, since every candidate asks. */
function lettersOf(name: string): Letters {
  const letters = known.get(name) ?? {
    letters: [...name].filter(isLetter),
    isPlain: name === name.normalize('NFKC'),
  };
  known.set(name, letters);
  return letters;
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
