import { isName } from '../text/boundary';
import { type FoldedText, fold, isWordCode, sourceEnd } from '../text/fold';
import { type Quantity, quantities } from '../text/quantity';
import { isUnspaced } from '../text/script';
import { sentenceIn, sentencesOf } from '../text/span';
import type { DetectionModel, NameRule } from './model';
import { matchesAt } from './trie';
import type { Span, TextBlock } from './types';

/** A name found in a block, not yet judged. Offsets are UTF-16 units of the block's text. */
export interface Candidate extends Span {
  block: TextBlock;
  /** Index of the name rule in the model. */
  name: number;
  /** Not in the name's own capitals ("Thallium" for "THALLIUM"): only where the full name was told. */
  isLoose: boolean;
}

export interface CueHit extends Span {
  /** Index of the cue in the model. */
  cue: number;
}

/** Everything the dictionary finds in one block, with its sentences and sums, read once when asked for. */
export class BlockScan {
  readonly block: TextBlock;
  readonly candidates: Candidate[] = [];
  readonly cues: CueHit[] = [];
  private known: Span[] | undefined;
  private readonly sums = new Map<number, Quantity[]>();

  constructor(block: TextBlock) {
    this.block = block;
  }

  get sentences(): readonly Span[] {
    this.known ??= sentencesOf(this.block.text);
    return this.known;
  }

  sentenceAround(span: Span): Span {
    return sentenceIn(this.sentences, span);
  }

  /** The sums of a sentence; offsets are the block's. */
  amountsIn({ start, end }: Span): readonly Quantity[] {
    const known = this.sums.get(start);
    if (known) return known;
    const found = quantities(this.block.text.slice(start, end)).map((amount) => ({
      ...amount,
      start: amount.start + start,
      end: amount.end + start,
    }));
    this.sums.set(start, found);
    return found;
  }
}

/** Finds all names and cues that stand as words in a block. The only place where offsets are made. */
export function scanBlock(block: TextBlock, model: DetectionModel): BlockScan {
  const folded = fold(block.text);
  const scan = new BlockScan(block);
  const { codes, length } = folded;
  for (let start = 0; start < length; start++) {
    if (!mayBegin(codes, start)) continue;
    matchesAt(model.trie, codes, length, start, (key, end) => {
      if (isName(folded, start, end)) record(scan, model, folded, key, start, end);
      else if (isPluralAt(folded, start, end)) recordPlural(scan, model, folded, key, start, end);
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
    const fits = rule && caseOf(rule, surface, folded.source);
    if (fits) scan.candidates.push({ ...span, block: scan.block, name, isLoose: fits === 'loose' });
  }
}

/** Shorter names are too often the beginning of a word. */
const SHORTEST_PLURAL = 5;
/** Names of several words from here on keep their sense in capitals. */
const LONG_NAME = 8;
const SMALL_S = 0x73;

/** "Bybits", "Park Jin Hyoks": a plural or genitive, which only a name without doubt may have. */
function isPluralAt(text: FoldedText, start: number, end: number): boolean {
  return (
    end - start >= SHORTEST_PLURAL &&
    text.codes[end] === SMALL_S &&
    (text.codes[end - 1] ?? 0) < 0x0400 &&
    isName(text, start, end + 1)
  );
}

function recordPlural(
  scan: BlockScan,
  model: DetectionModel,
  folded: FoldedText,
  key: number,
  from: number,
  to: number,
): void {
  const span = { start: folded.offsets[from] ?? 0, end: sourceEnd(folded, to + 1) };
  const singular = folded.source.slice(span.start, sourceEnd(folded, to));
  for (const name of model.uses[key]?.names ?? []) {
    const rule = model.names[name];
    if (rule?.ambiguity === 'distinct' && keepsCapitals(rule.text, singular))
      scan.candidates.push({ ...span, block: scan.block, name, isLoose: false });
  }
}

/** How a surface keeps a name's capitals: as it must, only loosely, or not at all. */
function caseOf(rule: NameRule, surface: string, text: string): 'kept' | 'loose' | null {
  if (!rule.caseSensitive || sameCase(rule.text, surface, text)) return 'kept';
  return isShouted(rule.text) && isCapitalised(surface) ? 'loose' : null;
}

function isShouted(name: string): boolean {
  return name.length >= SHORTEST_PLURAL && name === name.toUpperCase() && /^\p{Lu}+$/u.test(name);
}

function isCapitalised(surface: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(surface);
}

/** Whether a name that must keep its capitals does, or the whole block shouts. */
function sameCase(name: string, surface: string, text: string): boolean {
  if (keepsCapitals(name, surface) || isShoutedName(name, surface)) return true;
  return surface === surface.toUpperCase() && text === text.toUpperCase();
}

/** "PARK JIN HYOK", as court papers write names: of several words that is no shout by chance. */
function isShoutedName(name: string, surface: string): boolean {
  return name.length >= LONG_NAME && /\s/.test(name) && surface === surface.toUpperCase();
}

/** Letter by letter; after a hyphen a small one will do: "Park Jin-hyok" for "Park Jin Hyok". */
function keepsCapitals(name: string, surface: string): boolean {
  const wanted = [...name].filter(isLetter);
  let at = 0;
  let last = '';
  // Full-width letters are the same capitals: "Ｌａｚａｒｕｓ".
  for (const char of surface.normalize('NFKC')) {
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
