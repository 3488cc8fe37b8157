import type { FoldedText } from './fold';
import { isWordCode } from './foldUnit';
import { scriptOf } from './script';
import { SHORTEST_INFLECTED } from './words';

/**
 * THE rule of where a name may begin and end. Letters or digits of the same script must not touch it,
 * except that Chinese and Japanese are written without spaces, Korean adds particles and Russian
 * endings; and it must not be part of a handle, an address or an identifier.
 */
export function isName(text: FoldedText, start: number, end: number): boolean {
  return begins(text, start) && ends(text, start, end) && !insideAddress(text, start);
}

function begins({ codes }: FoldedText, start: number): boolean {
  const before = codes[start - 1];
  const first = codes[start];
  if (before === undefined || first === undefined) return start === 0;
  if (!isWordCode(before)) return !GLUE_BEFORE.includes(before) && !dotted(codes, start - 1);
  const script = scriptOf(first);
  return script !== scriptOf(before)
    ? differs(before, first)
    : script === 'han' || script === 'hiragana';
}

function ends(text: FoldedText, start: number, end: number): boolean {
  const { codes, length } = text;
  const last = codes[end - 1];
  const after = codes[end];
  if (end >= length || after === undefined || last === undefined) return true;
  if (!isWordCode(after))
    return !GLUE_AFTER.includes(after) && !(end + 1 < length && dotted(codes, end));
  const script = scriptOf(last);
  if (script !== scriptOf(after)) return differs(last, after);
  if (script === 'hangul') return hasParticle(text, start, end);
  if (script === 'cyrillic') return end - start >= SHORTEST_INFLECTED && hasCaseEnding(text, end);
  return script === 'han' || script === 'hiragana';
}

const [AT, UNDERSCORE, DOT] = [0x40, 0x5f, 0x2e];
const GLUE_BEFORE: readonly number[] = [AT, UNDERSCORE];
const GLUE_AFTER: readonly number[] = [AT, UNDERSCORE];

/** Whether the code at `at` is a full stop between two word characters, as in a host name. */
function dotted(codes: Uint16Array, at: number): boolean {
  return codes[at] === DOT && isWordCode(codes[at - 1] ?? 0) && isWordCode(codes[at + 1] ?? 0);
}

/** Whether two neighbours are of scripts that can touch without being one word, e.g. "KuCoin해킹". */
function differs(a: number, b: number): boolean {
  return a >= 0x3040 || b >= 0x3040;
}

/** Korean endings that a short name could grow into another name by: "김일" and "김일용". */
const ENDINGS_OF_LONG = /^(?:고|인|임|용|발|판|계|식|급|단|원|팀|여|야)/;
const LONG_ENOUGH = 3;
const PARTICLES =
  /^(?:은|는|이|가|을|를|의|와|과|도|에|로|으로|만|나|라|란|측|등|들|부터|까지|보다|처럼|께|한테|해킹|그룹|조직|사건|코인|다|이다|였|입니다|이며|이고|며|라고|라는|이라|뿐|조차|마저|하고|씨|님)/;
const CASE_ENDINGS = /^(?:а|у|е|ы|и|о|ю|я|ом|ем|ой|ей|ою|ам|ям|ах|ях|ов|ами|ями)$/;

function hasParticle(text: FoldedText, start: number, end: number): boolean {
  const after = wordAt(text, end);
  return PARTICLES.test(after) || (end - start >= LONG_ENOUGH && ENDINGS_OF_LONG.test(after));
}

function hasCaseEnding(text: FoldedText, end: number): boolean {
  return CASE_ENDINGS.test(wordAt(text, end));
}

/** The letters from `from` to the end of the word, at most eight: longer than any ending. */
function wordAt({ codes, length }: FoldedText, from: number): string {
  let end = from;
  while (end < length && end - from < 8 && isWordCode(codes[end] ?? 0)) end++;
  return String.fromCharCode(...codes.subarray(from, end));
}

/** Whether the name stands inside a web address: looks back to the last space, at most 200 units. */
function insideAddress({ codes }: FoldedText, start: number): boolean {
  const [SPACE, SLASH, COLON] = [0x20, 0x2f, 0x3a];
  for (let at = start - 1; at >= 2 && at > start - 200 && codes[at] !== SPACE; at--) {
    if (codes[at] === SLASH && codes[at - 1] === SLASH && codes[at - 2] === COLON) return true;
  }
  return false;
}
