import { foldByRule, HYPHEN, SKIP, SPACE } from './foldRules';
import { isWordCode, pageOf, remembered, UNMET } from './foldUnit';

/**
 * Text as the matcher sees it: lower case, without diacritics, one space between words, with the way
 * back. `codes[i]` came from the source unit at `offsets[i]`; `offsets[length]` is the source's length.
 */
export interface FoldedText {
  readonly source: string;
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
  readonly length: number;
}

/**
 * Folds a text and keeps the offsets. A hyphen directly between two words reads as a space
 * ("Lazarus-Group"); with a space beside it, it parts them ("Lazarus - Group therapy").
 */
export function fold(source: string): FoldedText {
  const codes = new Uint16Array(source.length);
  const offsets = new Uint32Array(source.length + 1);
  return { source, codes, offsets, length: foldInto(codes, offsets, source) };
}

let sharedCodes = new Uint16Array(0);
let sharedOffsets = new Uint32Array(0);

/**
 * As `fold`, into memory that the next call uses again: for who reads the answer at once and keeps
 * nothing of it. Getting and clearing memory takes as long as the folding.
 */
export function foldBriefly(source: string): FoldedText {
  if (sharedOffsets.length <= source.length) {
    sharedCodes = new Uint16Array(2 * source.length);
    sharedOffsets = new Uint32Array(2 * source.length + 1);
  }
  const length = foldInto(sharedCodes, sharedOffsets, source);
  const codes = sharedCodes.subarray(0, length);
  return { source, codes, offsets: sharedOffsets.subarray(0, length + 1), length };
}

const pages: (Uint16Array | undefined)[] = [];
const latin = pageOf(pages, 0);

/** Folds one UTF-16 unit; 0 means that it is left out. */
export const foldUnit = remembered(foldByRule, pages);

/** Writes the folded codes and their offsets; returns how many there are. */
function foldInto(codes: Uint16Array, offsets: Uint32Array, source: string): number {
  let length = 0;
  let last = SPACE;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    let code = unit < 256 ? (latin[unit] ?? UNMET) : UNMET;
    if (code === UNMET) code = foldUnit(unit);
    if (code === SKIP || (code === SPACE && last === SPACE)) continue;
    if (code === HYPHEN && isWordCode(last) && wordFollows(source, at + 1)) code = SPACE;
    codes[length] = code;
    offsets[length++] = at;
    last = code;
  }
  offsets[length] = source.length;
  return length;
}

function wordFollows(source: string, from: number): boolean {
  for (let at = from; at < source.length; at++) {
    const code = foldUnit(source.charCodeAt(at));
    if (code !== SKIP) return isWordCode(code);
  }
  return false;
}

/** The source offset where the folded unit before `end` ends, its combining marks included. */
export function sourceEnd(folded: FoldedText, end: number): number {
  const last = (folded.offsets[end - 1] ?? 0) + 1;
  const limit = folded.offsets[end] ?? folded.source.length;
  let at = last;
  while (at < limit && isCombining(folded.source.charCodeAt(at))) at++;
  return at;
}

function isCombining(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

/** ASCII words with a space or a hyphen between them, as most names are. */
const PLAIN = /^[0-9A-Za-z]+(?:[ -][0-9A-Za-z]+)*$/;

/** The folded form of a name as a string: equal for two spellings that should match each other. */
export function foldName(name: string): string {
  // A dataset's names are folded by the ten thousand in code that has just begun to run; this way is the engine's own.
  if (PLAIN.test(name)) return name.toLowerCase().replaceAll('-', ' ');
  const { codes, length } = fold(name.trim());
  return String.fromCharCode(...codes.subarray(0, length)).trim();
}
