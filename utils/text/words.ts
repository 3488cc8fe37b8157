import { type FoldedText, isWordCode } from './fold';
import { isUnspaced } from './script';

const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
/** Letters of a Cyrillic word that are hashed: its case endings come after them. */
const CYRILLIC_STEM = 4;

/**
 * Walks the words of a folded text and reports each one's 32-bit hash (FNV-1a) and where it starts.
 * Unspaced scripts have no words: there every pair of neighbouring characters counts as one.
 */
export function eachWordHash(
  { codes, length }: FoldedText,
  visit: (hash: number, start: number) => void,
): void {
  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0;
    if (!isWordCode(code)) at++;
    else if (isUnspaced(code)) visit(pairHash(codes, length, at), at++);
    else {
      const end = wordEnd(codes, length, at);
      visit(hashOf(codes, at, isCyrillic(code) ? Math.min(end, at + CYRILLIC_STEM) : end), at);
      at = end;
    }
  }
}

/** One hash of two words in a row. */
export function joinHashes(first: number, second: number): number {
  return Math.imul(first ^ (second >>> 16) ^ (second << 7), HASH_PRIME) >>> 0;
}

function pairHash(codes: Uint16Array, length: number, at: number): number {
  const second = at + 1 < length && isUnspaced(codes[at + 1] ?? 0) ? at + 2 : at + 1;
  return hashOf(codes, at, second);
}

function wordEnd(codes: Uint16Array, length: number, start: number): number {
  let at = start;
  while (at < length && isWordCode(codes[at] ?? 0) && !isUnspaced(codes[at] ?? 0)) at++;
  return at;
}

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (codes[at] ?? 0), HASH_PRIME);
  return hash >>> 0;
}

function isCyrillic(code: number): boolean {
  return code >= 0x0400 && code < 0x0530;
}
