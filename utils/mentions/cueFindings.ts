import { distance, overlaps } from '../text/span';
import { objection, type PageContext, setOf } from './context';
import type { Finding, Place, Standing } from './evidence';
import type { Cue, DetectionModel, NameRule } from './model';
import type { BlockScan, Candidate, CueHit } from './scan';

/** How near counts as the same breath where a sentence is long, in UTF-16 units. */
const NEAR = 200;

/** Weights by how near the evidence stands: same sentence, same block, elsewhere on the page. */
const OWN_CUE = { sentence: 2, near: 1.75, page: 1.5 } as const;
const SUBJECT_CUE = { sentence: 1, near: 0.75, page: 0.5 } as const;
/** A word of the field at large ("spear-phishing", "defector") tells only where it stands. */
const SUPPORTING_CUE = { sentence: 1, near: 0.75, page: 0 } as const;
/** What is left of a cue's weight where it is a name with other senses. */
const DOUBTFUL = 0.75;
/** So many cues of the page weigh that much at least. */
const ENOUGH_PAGE = 6;

/** The cues that speak for a candidate, each once, at its nearest place. */
export function cueFindings(
  { candidate, rule, scan, sentence }: Standing,
  context: PageContext,
  model: DetectionModel,
): Finding[] {
  const places = new Map<number, Place>();
  const from = Math.min(sentence.start, candidate.start - NEAR);
  const to = Math.max(sentence.end, candidate.end + NEAR);
  for (const hit of scan.cues.around(from, to)) {
    if (!isTelling(hit, candidate, scan, context, model)) continue;
    if (overlaps(hit, sentence)) places.set(hit.cue, 'sentence');
    else if (distance(hit, candidate) <= NEAR && !places.has(hit.cue)) places.set(hit.cue, 'near');
  }
  const far = pageCues(rule, context).filter((cue) => !places.has(cue));
  for (const cue of far.slice(0, ENOUGH_PAGE)) places.set(cue, 'page');
  const isDoubtful = (cue: number): boolean =>
    scan.doubtful.some((hit) => hit.cue === cue && isTelling(hit, candidate, scan, context, model));
  const findings: Finding[] = [];
  for (const [cue, place] of places) {
    const known = model.cues[cue];
    const weight = weightOf(cue, known, rule)?.[place] ?? 0;
    if (!known || weight === 0) continue;
    const isWho = known.subject === 'who';
    const part = isDoubtful(cue) ? DOUBTFUL : 1;
    findings.push({ text: known.text, weight: weight * part, place, isWho });
  }
  return findings;
}

/** What a cue weighs at each place for a name; null for nothing. */
function weightOf(
  cue: number,
  known: Cue | undefined,
  { positive, supporting }: NameRule,
): Readonly<Record<Place, number>> | null {
  if (setOf(positive).has(cue)) return OWN_CUE;
  if (known?.subject) return SUBJECT_CUE;
  return setOf(supporting).has(cue) ? SUPPORTING_CUE : null;
}

/** Whether a cue is not the name itself, nor a name that has another sense where it stands. */
function isTelling(
  hit: CueHit,
  candidate: Candidate,
  scan: BlockScan,
  context: PageContext,
  model: DetectionModel,
): boolean {
  return !overlaps(hit, candidate) && !(hit.isDoubtful && isOtherSense(hit, scan, context, model));
}

/** The Lazarus that was raised from the dead lends nothing to a Ronin beside him. */
function isOtherSense(
  hit: CueHit,
  scan: BlockScan,
  context: PageContext,
  model: DetectionModel,
): boolean {
  return scan.candidates.around(hit.start, hit.end).some((name) => {
    const rule = name.start === hit.start && name.end === hit.end && model.names[name.name];
    return rule && objection(name, rule, context, model) !== null;
  });
}

/** Cues of the page that tell for a name from afar, its own first. */
function pageCues(
  { positive }: NameRule,
  { cues, subjectCues, far }: PageContext,
): readonly number[] {
  const known = far.get(positive) ?? [
    ...new Set([...positive.filter((cue) => cues.has(cue)), ...subjectCues]),
  ];
  far.set(positive, known);
  return known;
}
