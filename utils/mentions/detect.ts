import { isAdded } from '../dataset/own';
import type { Id } from '../dataset/types';
import { overlaps } from '../text/span';
import { evidenceOf, isOnSubject, type PageContext, pageContext } from './context';
import { eventPhrases } from './events';
import { judge, OFF_SUBJECT, type Verdict } from './judge';
import type { DetectionModel } from './model';
import { type BlockScan, type Candidate, scanBlock } from './scan';
import { theftOrVictim } from './thefts';
import type { Mention, PageEvidence, Reason, Rejected, TextBlock } from './types';
import { NO_EVIDENCE } from './types';

export interface Detection {
  mentions: Mention[];
  /** To hand in with the page's next blocks. */
  evidence: PageEvidence;
  /** Names and phrases that were not marked. */
  rejected: Rejected[];
}

interface Accepted {
  candidate: Candidate;
  reason: Reason;
}

/**
 * Finds the mentions in a page's blocks, in reading order. Unambiguous names are settled first, so
 * that "Lazarus" can follow a "Lazarus Group" that stands further down.
 */
export function detect(
  blocks: readonly TextBlock[],
  model: DetectionModel,
  evidence: PageEvidence = NO_EVIDENCE,
): Detection {
  const scans = blocks.map((block) => scanBlock(block, model));
  const context = pageContext(scans, evidence, model);
  const waiting = scans.flatMap((scan) => scan.candidates.all);
  const verdicts = new Map<Candidate, Verdict>();
  settle(
    waiting.filter((candidate) => isPlain(candidate, model)),
    verdicts,
    context,
    model,
  );
  settle(
    waiting.filter((candidate) => !verdicts.has(candidate)),
    verdicts,
    context,
    model,
  );
  // A name that was accepted puts the page on the subject, and with it those who are named beside.
  if (!isOnSubject(context) && waiting.some((one) => tellsSubject(one, verdicts, model))) {
    context.onSubject = true;
    settle(
      waiting.filter((candidate) => verdicts.get(candidate) === OFF_SUBJECT),
      verdicts,
      context,
      model,
    );
  }
  const named = longest(waiting, verdicts).map((accepted) => toMention(accepted, model));
  const { mentions, rejected } = withEvents(named, scans, model, context.published);
  return {
    mentions,
    evidence: evidenceOf(context, model),
    rejected: [
      ...waiting.flatMap((name) => rejection(name, verdicts.get(name), model)),
      ...rejected,
    ],
  };
}

function rejection(
  { block, start, end, name }: Candidate,
  verdict: Verdict | undefined,
  model: DetectionModel,
): Rejected[] {
  const entity = model.entities[model.names[name]?.entity ?? -1];
  if (!verdict || verdict.accepted || !entity) return [];
  return [{ block: block.id, start, end, entity: entity.id, why: verdict.why }];
}

/** Names go before phrases: a phrase stands only where nothing else is marked. */
function withEvents(
  named: Mention[],
  scans: readonly BlockScan[],
  model: DetectionModel,
  published: string | null,
): Pick<Detection, 'mentions' | 'rejected'> {
  const rejected: Rejected[] = [];
  const byBlock = new Map<number, Mention[]>();
  for (const mention of named) listOf(byBlock, mention.block).push(mention);
  const all = scans.flatMap((scan) => {
    const victims = byBlock.get(scan.block.id) ?? [];
    const names: Mention[] = [];
    for (const mention of victims) {
      const theft = theftOrVictim(mention, scan, model, published);
      // Of two victims with one noun between them ("Alphapo's theft of Bybit") the first has it.
      const isTaken = (): boolean =>
        [...victims, ...names].some((other) => other !== mention && overlaps(other, theft));
      names.push(theft !== mention && isTaken() ? mention : theft);
    }
    const phrases = eventPhrases(scan, [...victims, ...names], model, published);
    rejected.push(...phrases.rejected);
    const free = phrases.told.filter((phrase) => !names.some((name) => overlaps(name, phrase)));
    return [...names, ...free];
  });
  return { mentions: all.sort((a, b) => a.block - b.block || a.start - b.start), rejected };
}

function isPlain(candidate: Candidate, model: DetectionModel): boolean {
  const rule = model.names[candidate.name];
  return rule?.ambiguity === 'distinct' && !rule.needsSubject;
}

/** Whether an accepted name puts its page on the subject; one of an added dataset may be of any. */
function tellsSubject(
  candidate: Candidate,
  verdicts: ReadonlyMap<Candidate, Verdict>,
  model: DetectionModel,
): boolean {
  const entity = model.entities[model.names[candidate.name]?.entity ?? -1];
  return (verdicts.get(candidate)?.accepted ?? false) && !isAdded(entity?.id ?? '');
}

/** Judges candidates and notes the entities that were named in full. */
function settle(
  candidates: readonly Candidate[],
  verdicts: Map<Candidate, Verdict>,
  context: PageContext,
  model: DetectionModel,
): void {
  for (const candidate of candidates) {
    const verdict = judge(candidate, context, model);
    verdicts.set(candidate, verdict);
    const rule = model.names[candidate.name];
    const entity = rule && model.entities[rule.entity];
    if (verdict.accepted && entity && isPlain(candidate, model))
      noteSure(candidate, entity.id, context);
  }
}

function noteSure(candidate: Candidate, entity: Id, context: PageContext): void {
  const { block, start, end } = candidate;
  context.named.add(entity);
  const sure = context.sure.get(block.id) ?? [];
  sure.push({ start, end, entity, surface: block.text.slice(start, end) });
  context.sure.set(block.id, sure);
}

/** Of overlapping accepted candidates the longest stays; of equal ones the first. */
function longest(
  candidates: readonly Candidate[],
  verdicts: ReadonlyMap<Candidate, Verdict>,
): Accepted[] {
  const kept = new Map<number, Accepted[]>();
  const accepted = candidates.flatMap((candidate) => {
    const verdict = verdicts.get(candidate);
    return verdict?.accepted ? [{ candidate, reason: verdict.reason }] : [];
  });
  accepted.sort((a, b) => length(b) - length(a));
  for (const entry of accepted) {
    const others = listOf(kept, entry.candidate.block.id);
    if (!others.some((other) => overlaps(other.candidate, entry.candidate))) others.push(entry);
  }
  return [...kept.values()].flat().sort(inReadingOrder);
}

/** The list under a key, made if there is none. */
function listOf<T>(lists: Map<number, T[]>, key: number): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function length({ candidate }: Accepted): number {
  return candidate.end - candidate.start;
}

function inReadingOrder(a: Accepted, b: Accepted): number {
  return a.candidate.block.id - b.candidate.block.id || a.candidate.start - b.candidate.start;
}

function toMention({ candidate, reason }: Accepted, model: DetectionModel): Mention {
  const { block, start, end, name } = candidate;
  const entity = model.entities[model.names[name]?.entity ?? -1];
  if (!entity) throw new Error(`name ${name} has no entity`);
  return {
    block: block.id,
    start,
    end,
    surface: block.text.slice(start, end),
    entity: entity.id,
    type: entity.type,
    reason,
  };
}
