import { areOfOneDataset, isAdded } from '../dataset/own';
import type { EntityType, Id } from '../dataset/types';
import { foldName } from '../text/fold';
import { digits, type Quantity } from '../text/quantity';
import { overlaps, type Span } from '../text/span';
import type { PageContext } from './context';
import { cueFindings } from './cueFindings';
import { isSum } from './eventParts';
import type { DetectionModel, NameRule } from './model';
import { nounFindings } from './nouns';
import type { BlockScan, Candidate } from './scan';
import { tablesOf } from './tables';

/**
 * What speaks for an ambiguous name where it stands, weighed. A cue of the name's own tells more than a
 * word of the subject at large, the same sentence more than the page.
 */
export interface Evidence {
  weight: number;
  /** What was found, the weightiest first, each as the dataset spells it. */
  cues: string[];
  /** Whether any of it stands near the name. */
  near: boolean;
  /** What stands in the name's own sentence. */
  inSentence: number;
  /** Whether more than words of the trade speaks for it: another name, the state, its noun, its sum. */
  isSpecific: boolean;
}

/** Another of the dataset's names, told without doubt. */
const KINDRED = { sentence: 3, near: 2, page: 1.5 } as const;
/** Groups and units are told of together: one beside another is worth as much as in its sentence. */
const KINDRED_UNIT = 3;
/** A second ambiguous name of a group or unit in the same sentence: one lends the other colour. */
const ECHO = 1.5;
/** Two names of one and the same: "Unit 121, also called Department 121"; a firm's prove less: "Sony Pictures (SPE)". */
const OWN_ECHO = { group: 3, other: 2 } as const;
/** A sum of money or coins in the same sentence. */
const AMOUNT = 1;
/** The very sum that was taken from this victim; of a common word ("stake") a round one proves no more. */
const OWN_AMOUNT = 2;

/** However many words of the page speak of the subject, they make no sentence about this name. */
const MOST_FROM_PAGE = 3;
/** How near evidence stands: in the same sentence, in the same breath, elsewhere on the page. */
export type Place = 'sentence' | 'near' | 'page';

export interface Finding {
  text: string;
  weight: number;
  place: Place;
  /** It names the state. */
  isWho?: boolean;
}

/** A candidate where it stands, with what every kind of evidence asks of it. */
export interface Standing {
  candidate: Candidate;
  rule: NameRule;
  entity: Id;
  type: EntityType;
  scan: BlockScan;
  sentence: Span;
}

const NOTHING: Evidence = { weight: 0, cues: [], near: false, inSentence: 0, isSpecific: false };

/** Weighs what speaks for a candidate. */
export function evidenceFor(
  candidate: Candidate,
  rule: NameRule,
  context: PageContext,
  model: DetectionModel,
): Evidence {
  const scan = context.scans.get(candidate.block.id);
  const entity = model.entities[rule.entity];
  if (!scan || !entity) return NOTHING;
  const sentence = scan.sentenceAround(candidate);
  const standing = { candidate, rule, entity: entity.id, type: entity.type, scan, sentence };
  const words = cueFindings(standing, context, model);
  const specific = [
    ...kindredFindings(standing, context, model),
    ...nounFindings(standing, model),
    ...echoFindings(standing, model),
    ...amountFindings(standing, model),
  ];
  const findings = [...words, ...specific].sort((a, b) => b.weight - a.weight);
  const fromPage = sum(findings.filter(({ place }) => place === 'page'));
  const close = findings.filter(({ place }) => place !== 'page');
  return {
    weight: sum(close) + Math.min(MOST_FROM_PAGE, fromPage),
    cues: [...new Set(findings.map(({ text }) => text))].slice(0, 4),
    near: close.length > 0,
    inSentence: sum(findings.filter(({ place }) => place === 'sentence')),
    isSpecific:
      specific.some(({ weight }) => weight > AMOUNT) || words.some(({ isWho }) => isWho === true),
  };
}

function sum(findings: readonly Finding[]): number {
  return findings.reduce((total, { weight }) => total + weight, 0);
}

/** The nearest of the other names that were told without doubt; one is enough, more add nothing. */
function kindredFindings(
  { scan, sentence, entity: self, type }: Standing,
  context: PageContext,
  model: DetectionModel,
): Finding[] {
  const isKindred = (id: Id): boolean => id !== self && isKin(id, self) && context.named.has(id);
  const beside = (context.sure.get(scan.block.id) ?? []).filter(({ entity }) => isKindred(entity));
  const inSentence = beside.find((other) => overlaps(other, sentence));
  const found = inSentence ?? beside[0];
  if (found) {
    const place = inSentence ? 'sentence' : 'near';
    const isUnit = beside.some(({ entity }) => type === 'unit' && typeOf(entity, model) === 'unit');
    const weight = isUnit ? KINDRED_UNIT : KINDRED[place];
    return [{ text: found.surface, weight, place }];
  }
  for (const id of context.named) {
    if (id === self || !isKin(id, self)) continue;
    const text = tablesOf(model).entities.get(id)?.name ?? id;
    return [{ text, weight: KINDRED.page, place: 'page' }];
  }
  return [];
}

function typeOf(id: Id, model: DetectionModel): EntityType | undefined {
  return tablesOf(model).entities.get(id)?.type;
}

/** A name of a list says nothing of the bundled dataset's subject; that one speaks for every list. */
function isKin(other: Id, self: Id): boolean {
  return !isAdded(other) || areOfOneDataset(other, self);
}

const ECHOING: ReadonlySet<string> = new Set(['actor', 'unit']);

function echoFindings(
  { candidate, rule, entity, type, scan, sentence }: Standing,
  model: DetectionModel,
): Finding[] {
  const beside = scan.candidates.around(sentence.start, sentence.end).flatMap((echo) => {
    const other = model.names[echo.name];
    const named = model.entities[other?.entity ?? -1];
    const echoes = other && named && isKin(named.id, entity);
    return echoes && overlaps(echo, sentence) && !overlaps(echo, candidate) ? [other] : [];
  });
  // "PLAY" beside "Play" is no second name.
  const isOther = (text: string): boolean => foldName(text) !== foldName(rule.text);
  const own = beside.find(({ entity, text }) => entity === rule.entity && isOther(text));
  const weight = ECHOING.has(type) ? OWN_ECHO.group : OWN_ECHO.other;
  if (own) return [{ text: own.text, weight, place: 'sentence' }];
  if (!ECHOING.has(type)) return [];
  const other = beside.find(
    ({ entity }) => entity !== rule.entity && ECHOING.has(model.entities[entity]?.type ?? ''),
  );
  return other ? [{ text: other.text, weight: ECHO, place: 'sentence' }] : [];
}

function amountFindings(
  { candidate, rule, entity, scan, sentence }: Standing,
  model: DetectionModel,
): Finding[] {
  const amounts = scan.amountsIn(sentence);
  if (amounts.length === 0) return [];
  const thefts = tablesOf(model).eventsOfVictim.get(entity) ?? [];
  const own = amounts.find((amount) => thefts.some((theft) => isSum(amount, theft)));
  const amount = own ?? amounts[0];
  if (!amount) return [];
  return [
    {
      text: scan.block.text.slice(amount.start, amount.end),
      weight: own && isProof(own, candidate, rule, sentence) ? OWN_AMOUNT : AMOUNT,
      place: 'sentence',
    },
  ];
}

/** "Stake sale nets $41 million": at the head of a sentence a common word has its capital from there. */
function isProof(sum: Quantity, name: Span, { ambiguity }: NameRule, sentence: Span): boolean {
  return ambiguity === 'needs-context' || (digits(sum.value) > 1 && name.start > sentence.start);
}
