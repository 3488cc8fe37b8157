import type { Verdict } from '../../claims/types';
import { overlaps, type Span } from '../../text/span';
import type { ClaimLabel, Label, LabelledCase } from './cases';

export interface Predicted extends Span {
  entity: string;
}

export interface PredictedClaim extends Span {
  verdict: Verdict;
}

/** A label that was marked: as its entity, as one that stands for it (a victim for its theft), or as another. */
export interface Found {
  label: Label;
  predicted: Predicted;
  as: 'right' | 'related' | 'wrong';
}

/** Whether two entities are one case seen from two sides. */
export type Related = (one: string, other: string) => boolean;

/** How one case came out. */
export interface CaseScore {
  case: LabelledCase;
  found: Found[];
  missed: Label[];
  /** Marked where nothing should be. */
  falsePositives: Predicted[];
  /** Listed look-alikes that were marked. */
  absentMarked: Label[];
  claims: ClaimScore;
}

/** How a case's numbers came out. */
export interface ClaimScore {
  labelled: number;
  /** Labels that were answered at all, and those of them that were answered rightly. */
  found: number;
  judged: number;
  /** Labels whose verdict is right; silence is, where nobody has published anything. */
  right: number;
  /** Answers on numbers without a label. */
  extra: readonly PredictedClaim[];
  /** Labels with another answer, or none. */
  wrong: readonly { label: ClaimLabel; verdict: Verdict | undefined }[];
}

/** Sets what was predicted for a case beside its labels. Two marks inside one label count once. */
export function scoreCase(
  labelled: LabelledCase,
  mentions: readonly Predicted[],
  claims: readonly PredictedClaim[],
  related: Related,
): CaseScore {
  const wanted = labelled.labels.filter(({ expect }) => expect === 'mention');
  const found = wanted.flatMap((label) => {
    const predicted = bestFor(label, mentions);
    return predicted ? [{ label, predicted, as: judged(label, predicted, related) }] : [];
  });
  return {
    case: labelled,
    found,
    missed: wanted.filter((label) => !mentions.some((mention) => overlaps(mention, label))),
    falsePositives: mentions.filter((mention) => isFalse(mention, labelled.labels)),
    absentMarked: labelled.labels.filter(
      (label) => label.expect === 'absent' && mentions.some((mention) => overlaps(mention, label)),
    ),
    claims: scoreClaims(labelled, claims),
  };
}

function judged({ entities }: Label, { entity }: Predicted, related: Related): Found['as'] {
  if (entities.includes(entity)) return 'right';
  return entities.some((wanted) => related(wanted, entity)) ? 'related' : 'wrong';
}

/** Of several marks inside a label the one that names its entity. */
function bestFor(label: Label, mentions: readonly Predicted[]): Predicted | undefined {
  const inside = mentions.filter((mention) => overlaps(mention, label));
  return inside.find(({ entity }) => label.entities.includes(entity)) ?? inside[0];
}

function isFalse(mention: Predicted, labels: readonly Label[]): boolean {
  const touched = labels.filter((label) => overlaps(label, mention));
  return touched.every(({ expect }) => expect === 'absent');
}

function scoreClaims(
  { claims: labels }: LabelledCase,
  predicted: readonly PredictedClaim[],
): ClaimScore {
  if (!labels) return { labelled: 0, found: 0, judged: 0, right: 0, extra: [], wrong: [] };
  const answers = labels.map((label) => ({
    label,
    verdict: predicted.find((claim) => overlaps(claim, label))?.verdict,
  }));
  // Silence is the right answer to what nobody has published.
  const wrong = answers.filter(({ label, verdict }) => (verdict ?? 'unknown') !== label.verdict);
  const found = answers.filter(({ verdict }) => verdict !== undefined);
  return {
    labelled: labels.length,
    found: found.length,
    judged: found.filter(({ label, verdict }) => verdict === label.verdict).length,
    right: labels.length - wrong.length,
    extra: predicted.filter((claim) => !labels.some((label) => overlaps(label, claim))),
    wrong,
  };
}

/** Sums over cases, or over the labels of one kind. */
export interface Tally {
  found: number;
  missed: number;
  falsePositives: number;
  /** Of the found, those with the right entity, and those with one that stands for it. */
  right: number;
  related: number;
}

export function tally(scores: readonly CaseScore[], of: (label: Label) => boolean = all): Tally {
  const found = scores.flatMap((score) => score.found.filter(({ label }) => of(label)));
  return {
    found: found.length,
    missed: scores.reduce((sum, { missed }) => sum + missed.filter(of).length, 0),
    falsePositives: scores.reduce((sum, { falsePositives }) => sum + falsePositives.length, 0),
    right: found.filter(({ as }) => as === 'right').length,
    related: found.filter(({ as }) => as === 'related').length,
  };
}

function all(): boolean {
  return true;
}

export function precision({ found, falsePositives }: Tally): number {
  return ratio(found, found + falsePositives);
}

export function recall({ found, missed }: Tally): number {
  return ratio(found, found + missed);
}

/** The harmonic mean of precision and recall. */
export function f1(sums: Tally): number {
  const [p, r] = [precision(sums), recall(sums)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function accuracy({ found, right }: Tally): number {
  return ratio(right, found);
}

/** As `accuracy`, with a victim for its theft and the like counted as right. */
export function lenientAccuracy({ found, right, related }: Tally): number {
  return ratio(right + related, found);
}

/** Nothing of nothing is all of it. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
