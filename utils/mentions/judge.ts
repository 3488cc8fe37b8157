import type { Id } from '../dataset/types';
import { cuesNear, cuesOnPage, isOnSubject, objection, type PageContext } from './context';
import type { DetectionModel, NameRule } from './model';
import type { Candidate } from './scan';
import type { Reason } from './types';

/** Either why a candidate is its entity, or why it is not. */
export type Verdict = { accepted: true; reason: Reason } | { accepted: false; why: string };

/** Judges one candidate by its name's rule, in the order: objections, page, own evidence. */
export function judge(candidate: Candidate, context: PageContext, model: DetectionModel): Verdict {
  const rule = model.names[candidate.name];
  const entity = rule && model.entities[rule.entity];
  if (!rule || !entity) return { accepted: false, why: 'no such name' };
  const against = objection(candidate, rule, context, model);
  if (against !== null) return { accepted: false, why: `“${against}” speaks against it` };
  if (rule.needsSubject && !isOnSubject(context)) {
    return { accepted: false, why: 'the page is not on the subject' };
  }
  return byOwnEvidence(candidate, rule, entity.id, context, model);
}

function byOwnEvidence(
  candidate: Candidate,
  rule: NameRule,
  entity: Id,
  context: PageContext,
  model: DetectionModel,
): Verdict {
  const accept = (kind: Reason['rule'], cues: number[]): Verdict => ({
    accepted: true,
    reason: {
      rule: kind,
      alias: rule.text,
      cues: cues.flatMap((cue) => model.cues[cue]?.text ?? []),
    },
  });
  if (rule.ambiguity === 'distinct')
    return accept(rule.needsSubject ? 'page-subject' : 'distinct-name', []);
  if (context.named.has(entity)) return accept('after-full-name', []);
  const near = cuesNear(candidate, rule, context);
  const onPage = cuesOnPage(rule, context);
  if (rule.ambiguity === 'needs-context' && near.length > 0) return accept('near-cue', near);
  if (onPage.length >= 2) return accept('page-cues', onPage.slice(0, 3));
  return { accepted: false, why: 'nothing on the page speaks for it' };
}
