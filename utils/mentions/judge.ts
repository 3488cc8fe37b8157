import { isOnSubject, type Objection, objection, type PageContext } from './context';
import { type Evidence, evidenceFor } from './evidence';
import type { DetectionModel, NameRule } from './model';
import type { Candidate } from './scan';
import type { Reason } from './types';

/** Either why a candidate is its entity, or why it is not. */
export type Verdict = { accepted: true; reason: Reason } | { accepted: false; why: string };

/** How much has to speak for a name of each class; see the weights in `evidence.ts`. */
const NEEDED = { 'needs-context': 2, 'never-alone': 3 } as const;
/** For a common word that only words of the trade speak for: a wallet is stolen at many a pantomime of Sinbad. */
const NEEDED_OF_WORDS = 4;
/** So much evidence for one name makes up for a page that is not on the subject as a whole. */
const ENOUGH_ALONE = 3;

/** Judges one candidate by its name's rule: what speaks against it, then the page, then what speaks for it. */
export function judge(candidate: Candidate, context: PageContext, model: DetectionModel): Verdict {
  const rule = model.names[candidate.name];
  const entity = rule && model.entities[rule.entity];
  if (!rule || !entity) return { accepted: false, why: 'no such name' };
  const against = objection(candidate, rule, context, model);
  if (against && !against.isBeside) return refuse(against);
  const onSubject = isOnSubject(context);
  if (rule.ambiguity === 'distinct') {
    if (rule.needsSubject && !onSubject) return OFF_SUBJECT;
    return accept(rule, rule.needsSubject ? 'page-subject' : 'distinct-name', []);
  }
  if (candidate.isLoose && !context.named.has(entity.id))
    return { accepted: false, why: 'not in its own capitals, and its full name is not told' };
  const isNamed = context.named.has(entity.id);
  if (isNamed && !against) return accept(rule, 'after-full-name', []);
  const evidence = evidenceFor(candidate, rule, context, model);
  // In the next sentence another sense is at home: this one has to be told in its own.
  if (against && evidence.inSentence < needed(rule)) return refuse(against);
  if (isNamed) return accept(rule, 'after-full-name', []);
  return byEvidence(rule, evidence, onSubject);
}

function refuse({ text }: Objection): Verdict {
  return { accepted: false, why: `“${text}” speaks against it` };
}

function needed({ ambiguity }: NameRule): number {
  return NEEDED[ambiguity === 'never-alone' ? 'never-alone' : 'needs-context'];
}

export const OFF_SUBJECT: Verdict = { accepted: false, why: 'the page is not on the subject' };

function byEvidence(rule: NameRule, evidence: Evidence, onSubject: boolean): Verdict {
  const wanted =
    rule.ambiguity === 'never-alone' && !evidence.isSpecific ? NEEDED_OF_WORDS : needed(rule);
  if (evidence.weight < wanted) {
    const found = evidence.cues.length === 0 ? 'nothing' : `only ${evidence.cues.join(', ')}`;
    return {
      accepted: false,
      why: `${found} speaks for it (${evidence.weight} of ${wanted})`,
    };
  }
  const alone = !rule.background && evidence.weight >= ENOUGH_ALONE;
  if (rule.needsSubject && !onSubject && !alone) return OFF_SUBJECT;
  return accept(rule, evidence.near ? 'near-cue' : 'page-cues', evidence.cues);
}

function accept(rule: NameRule, kind: Reason['rule'], cues: string[]): Verdict {
  return { accepted: true, reason: { rule: kind, alias: rule.text, cues } };
}
