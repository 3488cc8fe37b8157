import { isName } from '../text/boundary';
import { type FoldedText, foldBriefly, sourceEnd } from '../text/fold';
import { isWordCode } from '../text/foldUnit';
import { type Quantity, quantities } from '../text/quantity';
import { isUnspaced } from '../text/script';
import { sentenceIn, sentencesOf } from '../text/span';
import { SpanRow } from '../text/spanRow';
import { SHORTEST_INFLECTED } from '../text/words';
import { caseOf, isCapitalised, keepsCapitals } from './capitals';
import type { Cue, DetectionModel } from './model';
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
  /** It is a name too that means other things: "Lazarus" may be the man of Bethany. */
  isDoubtful: boolean;
}

/** Everything the dictionary finds in one block, with its sentences and sums, read once when asked for. */
export class BlockScan {
  readonly block: TextBlock;
  readonly candidates = new SpanRow<Candidate>();
  readonly cues = new SpanRow<CueHit>();
  /** Those of the cues that are nouns which names go with. */
  readonly nouns: CueHit[] = [];
  /** Those of the cues that are doubtful. */
  readonly doubtful: CueHit[] = [];
  private known: Span[] | undefined;
  private titled: boolean | undefined;
  private sums: Map<number, Quantity[]> | undefined;

  constructor(block: TextBlock) {
    this.block = block;
  }

  addCue(hit: CueHit, { noun }: Cue): void {
    this.cues.add(hit);
    if (noun) this.nouns.push(hit);
    if (hit.isDoubtful) this.doubtful.push(hit);
  }

  get sentences(): readonly Span[] {
    this.known ??= sentencesOf(this.block.text);
    return this.known;
  }

  /** Whether the sentence's line around a span is written in capitals. */
  isShoutedAt(span: Span): boolean {
    const { text } = this.block;
    const sentence = this.sentenceAround(span);
    const before = text.lastIndexOf('\n', span.start) + 1;
    const after = text.indexOf('\n', span.end);
    const start = Math.max(sentence.start, before);
    const line = text.slice(start, after < 0 ? sentence.end : Math.min(sentence.end, after));
    return line === line.toUpperCase();
  }

  /** Whether most words are capitalised, as in a headline. */
  get isTitle(): boolean {
    this.titled ??= isTitle(this.block.text);
    return this.titled;
  }

  sentenceAround(span: Span): Span {
    return sentenceIn(this.sentences, span);
  }

  /** The sums of a sentence; offsets are the block's. */
  amountsIn({ start, end }: Span): readonly Quantity[] {
    this.sums ??= new Map();
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

function isTitle(text: string): boolean {
  const words = text.slice(0, 400).match(/\p{L}{4,}/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitalised.length * 2 > words.length;
}

/** Finds all names and cues that stand as words in a block. The only place where offsets are made. */
export function scanBlock(block: TextBlock, model: DetectionModel): BlockScan {
  const folded = foldBriefly(block.text);
  const scan = new BlockScan(block);
  const { codes, length } = folded;
  const found = (key: number, end: number, start: number): void => {
    if (isName(folded, start, end)) record(scan, model, folded, key, start, end);
    else if (isPluralAt(folded, start, end)) recordPlural(scan, model, folded, key, start, end);
  };
  // A cheap first look at each place, so that the boundary rule runs only on what matched.
  let isWithinWord = false;
  for (let start = 0; start < length; start++) {
    const code = codes[start] ?? 0;
    const isWord = isWordCode(code);
    const isOpen = isWord && isUnspaced(code);
    if (isWord && (isOpen || !isWithinWord)) matchesAt(model.trie, codes, length, start, found);
    isWithinWord = isWord && !isOpen;
  }
  return scan;
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
  if (
    cue &&
    !(cue.caseSensitive && surface !== surface.toUpperCase()) &&
    !isLabel(surface, folded.source, span.end)
  ) {
    const isDoubtful = use.names.some((name) => model.names[name]?.ambiguity === 'never-alone');
    scan.addCue({ start: span.start, end: span.end, cue: use.cue, isDoubtful }, cue);
  }
  for (const name of use.names) {
    const rule = model.names[name];
    const fits = rule && caseOf(rule, surface, () => scan.isShoutedAt(span));
    if (fits) scan.candidates.add(candidateAt(span, scan.block, name, fits === 'loose'));
  }
}

/** Written out, since a spread object is slow to make and these are made by the thousand. */
function candidateAt(
  { start, end }: Span,
  block: TextBlock,
  name: number,
  isLoose: boolean,
): Candidate {
  return { start, end, block, name, isLoose };
}

/** The "Unit" of "Unit 39" is part of a designation and tells nothing of another. */
function isLabel(surface: string, text: string, end: number): boolean {
  // Most words have no digit after them, which is told at once.
  const after = text.charCodeAt(end + 1);
  if (!(after >= ZERO && after <= NINE)) return false;
  return /^\s\d{1,3}(?!\w)/.test(text.slice(end, end + 5)) && isCapitalised(surface);
}

const [ZERO, NINE] = [0x30, 0x39];

const SMALL_S = 0x73;

/** "Bybits", "Park Jin Hyoks": a plural or genitive, which no common word may have. */
function isPluralAt(text: FoldedText, start: number, end: number): boolean {
  return (
    end - start >= SHORTEST_INFLECTED &&
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
    if (rule && rule.ambiguity !== 'never-alone' && keepsCapitals(rule.text, singular))
      scan.candidates.add(candidateAt(span, scan.block, name, false));
  }
}
