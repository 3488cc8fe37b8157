import { isName } from '../text/boundary';
import { type FoldedText, fold, isWordCode, sourceEnd } from '../text/fold';
import { isUnspaced } from '../text/script';
import type { DetectionModel } from './model';
import { matchesAt } from './trie';
import type { Span, TextBlock } from './types';

/** A name found in a block, not yet judged. Offsets are UTF-16 units of the block's text. */
export interface Candidate extends Span {
  block: TextBlock;
  /** Index of the name rule in the model. */
  name: number;
}

export interface CueHit extends Span {
  /** Index of the cue in the model. */
  cue: number;
}

/** Everything the dictionary finds in one block. */
export interface BlockScan {
  block: TextBlock;
  candidates: Candidate[];
  cues: CueHit[];
}

/** Finds all names and cues that stand as words in a block. The only place where offsets are made. */
export function scanBlock(block: TextBlock, model: DetectionModel): BlockScan {
  const folded = fold(block.text);
  const scan: BlockScan = { block, candidates: [], cues: [] };
  const { codes, length } = folded;
  for (let start = 0; start < length; start++) {
    if (!mayBegin(codes, start)) continue;
    matchesAt(model.trie, codes, length, start, (key, end) => {
      if (isName(folded, start, end)) record(scan, model, folded, key, start, end);
    });
  }
  return scan;
}

/** Cheap first look, so that the boundary rule runs only on what matched. */
function mayBegin(codes: Uint16Array, start: number): boolean {
  const code = codes[start] ?? 0;
  if (!isWordCode(code)) return false;
  return (
    start === 0 ||
    !isWordCode(codes[start - 1] ?? 0) ||
    isUnspaced(code) ||
    isUnspaced(codes[start - 1] ?? 0)
  );
}

function record(
  scan: BlockScan,
  model: DetectionModel,
  folded: FoldedText,
  key: number,
  from: number,
  to: number,
): void {
  const use = model.uses[key];
  if (!use) return;
  const span = { start: folded.offsets[from] ?? 0, end: sourceEnd(folded, to) };
  const surface = folded.source.slice(span.start, span.end);
  const cue = model.cues[use.cue];
  if (cue && !(cue.caseSensitive && surface !== surface.toUpperCase())) {
    scan.cues.push({ ...span, cue: use.cue });
  }
  for (const name of use.names) {
    const rule = model.names[name];
    if (rule && (!rule.caseSensitive || sameCase(rule.text, surface, folded.source))) {
      scan.candidates.push({ ...span, block: scan.block, name });
    }
  }
}

/** Whether a name that must keep its capitals does, or the whole block shouts. */
function sameCase(name: string, surface: string, text: string): boolean {
  if (keepsCapitals(name, surface)) return true;
  return surface === surface.toUpperCase() && text === text.toUpperCase();
}

/** Letter by letter; after a hyphen a small one will do: "Park Jin-hyok" for "Park Jin Hyok". */
function keepsCapitals(name: string, surface: string): boolean {
  const wanted = [...name].filter(isLetter);
  let at = 0;
  let last = '';
  for (const char of surface) {
    if (isLetter(char)) {
      const own = wanted[at++];
      const joined = /\p{Pd}/u.test(last) && own?.toLowerCase() === char;
      if (own !== char && !joined) return false;
    }
    last = char;
  }
  return at === wanted.length;
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
