import { type FoldedText, fold, isWordCode } from './fold';
import { isUnspaced } from './script';

/** A word as the page filter knows it. In unspaced scripts every character is one. */
export interface Word {
  /** 32 bits. */
  hash: number;
  /** Hashes of the words that this one may be a form of: "Bybits", «Кимом». */
  stems: readonly number[];
  /** It does not begin with a small Latin letter. */
  isCapital: boolean;
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SMALL_S = 0x73;
/** Letters that a Russian name may get at its end, as in «ами». */
const LONGEST_ENDING = 3;
const NO_STEMS: readonly number[] = [];

/** The words of a run, i.e. of a text without ASCII marks and spaces; nearly always one. */
export function wordsOf(run: string): Word[] {
  const word = plainWord(run);
  return word ? [word] : foldedWords(fold(run), run);
}

/** One hash of words in a row, from that of the words before the last one. */
export function joinHashes(before: number, word: number): number {
  return finish(Math.imul(before ^ (word >>> 16) ^ (word << 7), PRIME));
}

/** The word that ASCII letters and digits make, without the detour of folding; null for other text. */
function plainWord(run: string): Word | null {
  let [state, before] = [SEED, SEED];
  for (let at = 0; at < run.length; at++) {
    const unit = run.charCodeAt(at);
    if (unit >= 0x80) return null;
    before = state;
    // This bit makes letters small; digits have it.
    state = step(state, unit | 0x20);
  }
  const isPlural = (run.charCodeAt(run.length - 1) | 0x20) === SMALL_S;
  return {
    hash: finish(state),
    stems: isPlural ? [finish(before)] : NO_STEMS,
    isCapital: isCapital(run.charCodeAt(0)),
  };
}

function foldedWords(folded: FoldedText, run: string): Word[] {
  const { codes, length } = folded;
  const words: Word[] = [];
  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0;
    if (!isWordCode(code)) at++;
    else {
      const end = isUnspaced(code) ? at + 1 : wordEnd(codes, length, at);
      words.push({
        hash: finish(stateOf(codes, at, end)),
        stems: stemsOf(codes, at, end),
        isCapital: isCapital(run.charCodeAt(folded.offsets[at] ?? 0)),
      });
      at = end;
    }
  }
  return words;
}

function wordEnd(codes: Uint16Array, length: number, start: number): number {
  let at = start;
  while (at < length && isWordCode(codes[at] ?? 0) && !isUnspaced(codes[at] ?? 0)) at++;
  return at;
}

function stemsOf(codes: Uint16Array, start: number, end: number): readonly number[] {
  const last = codes[end - 1] ?? 0;
  const longest = isCyrillic(last) ? LONGEST_ENDING : last === SMALL_S ? 1 : 0;
  const stems: number[] = [];
  for (let cut = 1; cut <= longest && end - cut > start; cut++)
    stems.push(finish(stateOf(codes, start, end - cut)));
  return stems;
}

function stateOf(codes: Uint16Array, start: number, end: number): number {
  let state = SEED;
  for (let at = start; at < end; at++) state = step(state, codes[at] ?? 0);
  return state;
}

/** FNV-1a, a code unit at a time. */
function step(state: number, code: number): number {
  return Math.imul(state ^ code, PRIME);
}

/** Spreads the bits, since tables are addressed by the high ones. */
function finish(state: number): number {
  const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function isCyrillic(code: number): boolean {
  return code >= 0x0400 && code < 0x0530;
}

function isCapital(unit: number): boolean {
  return unit < 0x61 || unit > 0x7a;
}
