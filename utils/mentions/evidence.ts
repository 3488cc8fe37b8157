import type { EntityType, Id } from '../dataset/types';
import { distance, overlaps, type Span } from '../text/span';
import { type PageContext, setOf } from './context';
import { isSum } from './eventParts';
import type { DetectionModel, NameRule, Noun } from './model';
import type { BlockScan, Candidate } from './scan';

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
}

/** How near counts as the same breath where a sentence is long, in UTF-16 units. */
const NEAR = 200;

/** Weights by how near the evidence stands: same sentence, same block, elsewhere on the page. */
const OWN_CUE = { sentence: 2, near: 1.75, page: 1.5 } as const;
const SUBJECT_CUE = { sentence: 1, near: 0.75, page: 0.5 } as const;
/** A word of the field at large ("spear-phishing", "defector") tells only where it stands. */
const SUPPORTING_CUE = { sentence: 1, near: 0.75, page: 0 } as const;
/** Another of the dataset's names, told without doubt. */
const KINDRED = { sentence: 3, near: 2, page: 1.5 } as const;
/** A second ambiguous name of a group or unit in the same sentence: one lends the other colour. */
const ECHO = 1.5;
/** Two names of one and the same: "Unit 121, also called Department 121". */
const OWN_ECHO = 3;
/** A sum of money or coins in the same sentence. */
const AMOUNT = 1;
/** The very sum that was taken from this victim; of a common word ("stake") it proves no more. */
const OWN_AMOUNT = 2;
/** "Harmony theft", "hack of Ronin", "Gruppe Lazarus": the name stands with its noun. */
const NOUN = { event: 3, group: 2, mixer: 3, venue: 1 } as const;

/** However many words of the page speak of the subject, they make no sentence about this name. */
const MOST_FROM_PAGE = 3;
/** So many cues of the page weigh that much at least. */
const ENOUGH_PAGE = 6;

type Place = keyof typeof OWN_CUE;

interface Finding {
  text: string;
  weight: number;
  place: Place;
}

/** A candidate where it stands, with what every kind of evidence asks of it. */
interface Standing {
  candidate: Candidate;
  rule: NameRule;
  entity: Id;
  type: EntityType;
  scan: BlockScan;
  sentence: Span;
}

const NOTHING: Evidence = { weight: 0, cues: [], near: false, inSentence: 0 };

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
  const findings = [
    ...nearCues(standing, context, model),
    ...kindredFindings(standing, context, model),
    ...nounFindings(standing, model),
    ...echoFindings(standing, model),
    ...amountFindings(standing, model),
  ].sort((a, b) => b.weight - a.weight);
  const fromPage = sum(findings.filter(({ place }) => place === 'page'));
  const close = findings.filter(({ place }) => place !== 'page');
  return {
    weight: sum(close) + Math.min(MOST_FROM_PAGE, fromPage),
    cues: [...new Set(findings.map(({ text }) => text))].slice(0, 4),
    near: close.length > 0,
    inSentence: sum(findings.filter(({ place }) => place === 'sentence')),
  };
}

function sum(findings: readonly Finding[]): number {
  return findings.reduce((total, { weight }) => total + weight, 0);
}

/** Each cue once, at its nearest place. */
function nearCues(
  { candidate, rule, scan, sentence }: Standing,
  context: PageContext,
  model: DetectionModel,
): Finding[] {
  const places = new Map<number, Place>();
  for (const hit of scan.cues) {
    if (overlaps(hit, candidate)) continue;
    if (overlaps(hit, sentence)) places.set(hit.cue, 'sentence');
    else if (distance(hit, candidate) <= NEAR && !places.has(hit.cue)) places.set(hit.cue, 'near');
  }
  const own = setOf(rule.positive);
  const supporting = setOf(rule.supporting);
  const far = [...pageCues(rule, context)].filter((cue) => !places.has(cue)).slice(0, ENOUGH_PAGE);
  for (const cue of far) places.set(cue, 'page');
  return [...places].flatMap(([cue, place]) => {
    const known = model.cues[cue];
    const weights = own.has(cue)
      ? OWN_CUE
      : known?.subject
        ? SUBJECT_CUE
        : supporting.has(cue)
          ? SUPPORTING_CUE
          : null;
    const weight = weights?.[place] ?? 0;
    return known && weight > 0 ? [{ text: known.text, weight, place }] : [];
  });
}

/** Cues of the page that tell for a name from afar, its own first. */
function pageCues(rule: NameRule, { cues, subjectCues }: PageContext): Set<number> {
  return new Set([...rule.positive.filter((cue) => cues.has(cue)), ...subjectCues]);
}

/** The nearest of the other names that were told without doubt; one is enough, more add nothing. */
function kindredFindings(
  { scan, sentence, entity: self }: Standing,
  context: PageContext,
  model: DetectionModel,
): Finding[] {
  const isKindred = (id: Id): boolean => id !== self && context.named.has(id);
  const beside = (context.sure.get(scan.block.id) ?? []).filter(({ entity }) => isKindred(entity));
  const inSentence = beside.find((other) => overlaps(other, sentence));
  const found = inSentence ?? beside[0];
  if (found) {
    const place = inSentence ? 'sentence' : 'near';
    return [{ text: found.surface, weight: KINDRED[place], place }];
  }
  for (const id of context.named) {
    if (id === self) continue;
    const text = model.entities.find((entity) => entity.id === id)?.name ?? id;
    return [{ text, weight: KINDRED.page, place: 'page' }];
  }
  return [];
}

const ECHOING: ReadonlySet<string> = new Set(['actor', 'unit']);

function echoFindings(
  { candidate, rule, type, scan, sentence }: Standing,
  model: DetectionModel,
): Finding[] {
  if (!ECHOING.has(type)) return [];
  const beside = scan.candidates.flatMap((echo) => {
    const other = model.names[echo.name];
    const echoes = other && ECHOING.has(model.entities[other.entity]?.type ?? '');
    return echoes && overlaps(echo, sentence) && !overlaps(echo, candidate) ? [other] : [];
  });
  const own = beside.find(({ entity, text }) => entity === rule.entity && text !== rule.text);
  if (own) return [{ text: own.text, weight: OWN_ECHO, place: 'sentence' }];
  const other = beside.find(({ entity }) => entity !== rule.entity);
  return other ? [{ text: other.text, weight: ECHO, place: 'sentence' }] : [];
}

function amountFindings(
  { rule, entity, scan, sentence }: Standing,
  model: DetectionModel,
): Finding[] {
  const amounts = scan.amountsIn(sentence);
  if (amounts.length === 0) return [];
  const thefts = model.events.filter((event) => event.victim === entity);
  const own = amounts.find((amount) => thefts.some((theft) => isSum(amount, theft)));
  const amount = own ?? amounts[0];
  if (!amount) return [];
  return [
    {
      text: scan.block.text.slice(amount.start, amount.end),
      weight: own && rule.ambiguity === 'needs-context' ? OWN_AMOUNT : AMOUNT,
      place: 'sentence',
    },
  ];
}

/** A noun right after the name, or right before it with little words between. */
function nounFindings({ candidate, type, scan }: Standing, model: DetectionModel): Finding[] {
  const nouns = nounsOf(type);
  const found = scan.cues.flatMap((hit): Finding[] => {
    const { noun, text } = model.cues[hit.cue] ?? {};
    return noun && text && nouns.includes(noun) && belongsTogether(candidate, hit)
      ? [{ text, weight: NOUN[noun], place: 'sentence' }]
      : [];
  });
  return found.sort((a, b) => b.weight - a.weight).slice(0, 1);
}

function nounsOf(type: EntityType): readonly Noun[] {
  if (type === 'actor' || type === 'unit') return ['group'];
  return type === 'mixer' ? ['event', 'mixer'] : ['event', 'venue'];
}

/** "Harmony theft", "Ronin bridge hack", "업비트 해킹"; "hack of Ronin", "le casse de la Banque". */
export function belongsTogether(name: Candidate, event: Span): boolean {
  const { text } = name.block;
  return (
    adjoins(name, event, text) ||
    (event.start >= name.end && APPOSED.test(text.slice(name.end, event.start)))
  );
}

/** Whether nothing but a preposition, or the kind of victim, stands between a name and a noun. */
export function adjoins(name: Span, event: Span, text: string): boolean {
  if (event.start >= name.end) return AFTER.test(text.slice(name.end, event.start));
  return event.end <= name.start && BEFORE.test(text.slice(event.end, name.start));
}

/** "Nomad, a crypto bridge" */
const APPOSED = /^,?\s(?:the|a|an|that)(?:\s\p{L}+){0,2}\s$/u;
const AFTER =
  /^(?:['’]s?)?(?:[\s\u2010\u2011-]+(?:bridge|wallet|exchange|network|crypto|central bank))?[\s\u2010\u2011-]*(?:[의の的]\s?)?$/u;
/** A preposition with an article and at most one word for the victim; in Russian that word alone. */
const BEFORE =
  /^\s(?:of|on|at|from|against|de|du|des|del|von|auf|bei|gegen|an|à|al|a|contra|contre|à la|la|le|les|the|der|den|dem|das|el|в|на|у)(?:\s(?:the|la|le|el|les|los|las|der|die|den|dem|das|crypto))*(?:\s\p{L}+)?\s?$|^\s\p{Script=Cyrillic}+\s$|^\s(?:d|l)['’]$|^\s[«„“"「]?$/u;
