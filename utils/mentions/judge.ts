import { isOnSubject, objection, type PageContext } from './context';
import { type Evidence, evidenceFor } from './evidence';
import type { DetectionModel, NameRule } from './model';
import type { Candidate } from './scan';
import type { Reason } from './types';

/** Either why a candidate is its entity, or why it is not. */
export type Verdict = { accepted: true; reason: Reason } | { accepted: false; why: string };

/** How much has to speak for a name of each class; see the weights in `evidence.ts`. */
const NEEDED = { 'needs-context': 2, 'never-alone': 3 } as const;
/** So much evidence for one name makes up for a page that is not on the subject as a whole. */
const ENOUGH_ALONE = 3;

/** Judges one candidate by its name's rule: what speaks against it, then the page, then what speaks for it. */
export function judge(candidate: Candidate, context: PageContext, model: DetectionModel): Verdict {
  const rule = model.names[candidate.name];
  const entity = rule && model.entities[rule.entity];
  if (!rule || !entity) return { accepted: false, why: 'no such name' };
  const against = objection(candidate, rule, context, model);
  if (against !== null) return { accepted: false, why: `“${against}” speaks against it` };
  const onSubject = isOnSubject(context);
  if (rule.ambiguity === 'distinct') {
    if (rule.needsSubject && !onSubject) return OFF_SUBJECT;
    return accept(rule, rule.needsSubject ? 'page-subject' : 'distinct-name', []);
  }
  if (context.named.has(entity.id)) return accept(rule, 'after-full-name', []);
  return byEvidence(rule, evidenceFor(candidate, rule, context, model), onSubject);
}

const OFF_SUBJECT: Verdict = { accepted: false, why: 'the page is not on the subject' };

function byEvidence(rule: NameRule, evidence: Evidence, onSubject: boolean): Verdict {
  const needed = NEEDED[rule.ambiguity === 'never-alone' ? 'never-alone' : 'needs-context'];
  if (evidence.weight < needed) {
    const found = evidence.cues.length === 0 ? 'nothing' : `only ${evidence.cues.join(', ')}`;
    return { accepted: false, why: `${found} speaks for it (${evidence.weight} of ${needed})` };
  }
  const alone = !rule.background && evidence.weight >= ENOUGH_ALONE;
  if (rule.needsSubject && !onSubject && !alone) return OFF_SUBJECT;
  return accept(rule, evidence.near ? 'near-cue' : 'page-cues', evidence.cues);
}

function accept(rule: NameRule, kind: Reason['rule'], cues: string[]): Verdict {
  return { accepted: true, reason: { rule: kind, alias: rule.text, cues } };
}
