import type { Alias, Ambiguity } from '../dataset/types';
import type { ImportTools } from './types';

/**
 * How far a name of somebody else's list stands alone, told from its looks: such lists do not say. Where
 * in doubt it needs context, since a false mark costs more trust than a missed one.
 */
export function ambiguityOf(name: string, tools: ImportTools): Ambiguity {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (isShort(name, words) || /^\p{N}+$/u.test(words.join(''))) return 'never-alone';
  if (DIGIT.test(name) || JOINED.test(name)) return 'distinct';
  const isSmall = isWrittenSmall(name) && words.length === 1;
  if (words.every((word) => tools.isCommonWord(word.toLowerCase())))
    return isSmall ? 'never-alone' : 'needs-context';
  return isSmall || LIKE_SURNAME.test(name) ? 'needs-context' : 'distinct';
}

const DIGIT = /\p{N}/u;
/** "TEMP.Isotope", "admin@338": nobody writes so by chance. */
const JOINED = /[\p{L}\p{N}][._@/\\][\p{L}\p{N}]/u;
/** "Danti", "MADI": no word of English, but somebody's name or another language's word. */
const LIKE_SURNAME = /^(?:\p{Lu}\p{Ll}{1,4}|\p{Lu}{2,5})$/u;

/** Letters that a name must have to stand alone; Chinese, Japanese and Korean say more with each. */
const SHORTEST = 4;
const SHORTEST_EAST_ASIAN = 3;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function isShort(name: string, words: readonly string[]): boolean {
  const letters = words.reduce((sum, word) => sum + [...word].length, 0);
  return letters < (EAST_ASIAN.test(name) ? SHORTEST_EAST_ASIAN : SHORTEST);
}

function isWrittenSmall(name: string): boolean {
  return name === name.toLowerCase() && name !== name.toUpperCase();
}

/** A common word in capitals is a name only in those capitals: "Fancy Bear", "ZINC". */
export function isCaseSensitive(name: string, ambiguity: Ambiguity): boolean {
  return ambiguity !== 'distinct' && !isWrittenSmall(name) && name !== name.toLowerCase();
}

/** Sets of the bundled dataset whose words speak for names of the kinds that lists hold. */
export const CONTEXT_SETS = ['threat', 'hacking'] as const;

/** An alias's record, with what can be told of it from its text. */
export function aliasRecord(
  text: string,
  said: { lang?: string | undefined; ambiguity?: Ambiguity | undefined },
  supporting: readonly string[],
  tools: ImportTools,
): Alias {
  const ambiguity = said.ambiguity ?? ambiguityOf(text, tools);
  return {
    text,
    lang: said.lang ?? 'und',
    ambiguity,
    case_sensitive: isCaseSensitive(text, ambiguity),
    ...(ambiguity !== 'distinct' && { positive: CONTEXT_SETS.map((set) => `@${set}`) }),
    ...(ambiguity !== 'distinct' && supporting.length > 0 && { supporting: [...supporting] }),
    evidence: 'observed-usage',
  };
}
