import { isAdded } from '../dataset/own';
import type { Id } from '../dataset/types';
import { matchesOf } from '../text/matches';
import { distance, overlaps, type Span } from '../text/span';
import { type DetectionModel, type NameRule, SUBJECTS } from './model';
import type { BlockScan, Candidate, CueHit } from './scan';
import type { PageEvidence } from './types';

/** How near a negative cue must be to speak against it, unless it is in the same sentence. */
const CLOSE = 80;

/** A name that needed no judging. */
export interface SureName extends Span {
  entity: Id;
  surface: string;
}

/** What a page says as a whole, and what stands around each place in it. */
export interface PageContext {
  /** Cues seen anywhere on the page so far, and those of them that tell of the subject. */
  cues: ReadonlySet<number>;
  subjectCues: readonly number[];
  /** Entities named in full on the page so far. */
  named: Set<Id>;
  /** Names told without doubt, by block. */
  sure: Map<number, SureName[]>;
  /** Some block speaks of both who and what. */
  onSubject: boolean;
  published: string | null;
  scans: ReadonlyMap<number, BlockScan>;
  /** What speaks against each candidate, once it was asked: neither the page nor its names change that. */
  objections: Map<Candidate, Objection | null>;
  /** Cues of the page that tell from afar for the names with a list, by that list; see `pageCues`. */
  far: Map<readonly number[], readonly number[]>;
}

/** Gathers the context of a page from its scanned blocks and what earlier blocks established. */
export function pageContext(
  scans: readonly BlockScan[],
  evidence: PageEvidence,
  model: DetectionModel,
): PageContext {
  const known = new Set(evidence.cues);
  const cues = new Set<number>();
  if (known.size > 0) {
    model.cues.forEach((cue, index) => {
      if (known.has(cue.text)) cues.add(index);
    });
  }
  for (const scan of scans)
    for (const { cue, isDoubtful } of scan.cues.all) if (!isDoubtful) cues.add(cue);
  return {
    cues,
    subjectCues: [...cues].filter((cue) => model.cues[cue]?.subject),
    named: new Set(evidence.named),
    sure: new Map(),
    onSubject: evidence.onSubject || scans.some((scan) => speaksOfSubject(scan, model)),
    published: evidence.published,
    scans: new Map(scans.map((scan) => [scan.block.id, scan])),
    objections: new Map(),
    far: new Map(),
  };
}

/** The evidence to keep for the page's later blocks. */
export function evidenceOf(context: PageContext, model: DetectionModel): PageEvidence {
  return {
    cues: [...context.cues].flatMap((cue) => model.cues[cue]?.text ?? []),
    named: [...context.named],
    onSubject: context.onSubject,
    published: context.published,
  };
}

/** "North Korea" here and "hack" in the navigation make no subject; in one block they do. */
function speaksOfSubject(scan: BlockScan, model: DetectionModel): boolean {
  return SUBJECTS.every((subject) =>
    scan.cues.all.some(({ cue }) => model.cues[cue]?.subject === subject),
  );
}

/**
 * Whether the page as a whole is on the dataset's subject, or names one of its cases. What somebody put
 * on a list of their own may be of any subject.
 */
export function isOnSubject(context: PageContext): boolean {
  if (context.onSubject) return true;
  for (const id of context.named) if (!isAdded(id)) return true;
  return false;
}

/** What speaks against a candidate where it stands. */
export interface Objection {
  /** A negative cue's text, or what a pattern found: words that a reader of the reasons can look for. */
  text: string;
  /** It stands in the next sentence only: the same name may have both senses there. */
  isBeside: boolean;
}

export function objection(
  candidate: Candidate,
  rule: NameRule,
  context: PageContext,
  model: DetectionModel,
): Objection | null {
  const known = context.objections.get(candidate);
  if (known !== undefined) return known;
  const scan = context.scans.get(candidate.block.id);
  const found = scan ? objectionIn(scan, candidate, rule, model) : null;
  context.objections.set(candidate, found);
  return found;
}

function objectionIn(
  scan: BlockScan,
  candidate: Candidate,
  rule: NameRule,
  model: DetectionModel,
): Objection | null {
  const unwanted = setOf(rule.negative);
  const sentence = scan.sentenceAround(candidate);
  const speaks = (cue: CueHit): boolean => {
    // "Kim Il Sung" speaks against the "Kim Il" inside it, not against another in the same sentence.
    if (holdsName(model.cues[cue.cue]?.text ?? '', rule.text)) return overlaps(cue, candidate);
    return distance(cue, candidate) <= CLOSE || overlaps(cue, sentence);
  };
  const hits =
    unwanted.size === 0
      ? []
      : scan.cues
          .around(
            Math.min(sentence.start, candidate.start - CLOSE),
            Math.max(sentence.end, candidate.end + CLOSE),
          )
          .filter((cue) => unwanted.has(cue.cue) && speaks(cue));
  const told = (cue: CueHit): string => model.cues[cue.cue]?.text ?? '';
  const hit = hits.find((cue) => overlaps(cue, sentence));
  if (hit) return { text: told(hit), isBeside: false };
  for (const pattern of rule.against) {
    const found = foundBy(pattern, candidate);
    if (found !== undefined) return { text: found, isBeside: false };
  }
  const longer = longerName(candidate, scan);
  // German joins whatever it speaks of with a hyphen; a sentence that tells enough outweighs that.
  if (longer !== null) return { text: longer, isBeside: longer.includes('-') };
  // Last, since it is the weakest: "fair weather. Rain lashed the town" is no exchange for all that.
  return hits[0] ? { text: told(hits[0]), isBeside: true } : null;
}

/** A new line begins something else. */
const NEXT_CAPITALISED = /^(?:[^\S\n]|-)(\p{Lu}\p{Ll}+)/u;

/**
 * The longer name that a capitalised word after it makes of a name: "Nomad Freight", "RGB-Beleuchtung".
 * Null where that word is one of ours ("Lazarus Hackers"), or the text capitalises every word.
 */
function longerName({ block, start, end }: Candidate, scan: BlockScan): string | null {
  const next = NEXT_CAPITALISED.exec(block.text.slice(end, end + 30));
  if (!next || scan.isTitle) return null;
  if (scan.cues.around(end + 1, end + 1).some((cue) => cue.start === end + 1)) return null;
  return block.text.slice(start, end + next[0].length);
}

const sets = new WeakMap<readonly number[], ReadonlySet<number>>();

/** A rule's list as a set; made once, since every candidate asks. */
export function setOf(list: readonly number[]): ReadonlySet<number> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}

function holdsName(cue: string, name: string): boolean {
  return cue.length > name.length && cue.toLowerCase().includes(name.toLowerCase());
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'gu');
  patterns.set(pattern, known);
  return known;
}

/** A pattern may end with a word's first letter: "Kim [A-Z]". */
const REST_OF_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}]*/u;

/** What a pattern finds that touches the candidate, to the end of its last word. */
function foundBy(pattern: string, candidate: Candidate): string | undefined {
  const from = Math.max(0, candidate.start - CLOSE);
  const around = candidate.block.text.slice(from, candidate.end + CLOSE);
  const match = matchesOf(compiled(pattern), around).find(({ 0: found, index }) =>
    overlaps({ start: from + index, end: from + index + found.length }, candidate),
  );
  if (!match) return undefined;
  const [rest = ''] = REST_OF_WORD.exec(around.slice(match.index + match[0].length)) ?? [];
  return match[0] + rest;
}
