import { datesOf, datesWithin, type StatedDate } from '../text/dates';
import { mayHoldQuantities } from '../text/quantity';
import { clausesOf, overlaps, type Span } from '../text/span';
import { type Near, phraseOf } from './eventPhrase';
import { likely, NEEDED, type Piece, part, type Told, tell } from './eventTold';
import type { DetectionModel } from './model';
import type { BlockScan, CueHit } from './scan';
import { tablesOf } from './tables';
import type { Mention, Rejected } from './types';

/** Without a word like "theft" in the sentence the parts must tell more. */
const NEEDED_UNTOLD = 3.5;
/** The best event must be this far ahead of the next, or the phrase is left alone. */
const AHEAD = 1;

export interface EventPhrases {
  told: Mention[];
  rejected: Rejected[];
}

const NONE: EventPhrases = { told: [], rejected: [] };

/**
 * Events that a block tells by their parts, without their names; the longest phrase of each. Where a
 * sentence names the victim or the event, the name is enough.
 */
export function eventPhrases(
  scan: BlockScan,
  named: readonly Mention[],
  model: DetectionModel,
  published: string | null,
): EventPhrases {
  if (!mayTellEvent(scan, model)) return NONE;
  const rejected: Rejected[] = [];
  const told = scan.sentences.flatMap((sentence) => {
    if (!hasDigit(scan.block.text, sentence)) return [];
    const cues = cuesIn(sentence, scan);
    // What the whole sentence has no part of, no clause of it has.
    if (likely({ cues, amounts: scan.amountsIn(sentence) }, model).length === 0) return [];
    const beside = named.filter((mention) => overlaps(mention, sentence));
    return toldIn(sentence, { scan, named: beside, model, rejected }, published);
  });
  const isTold = (span: Span): boolean => told.some((phrase) => overlaps(phrase, span));
  return { told, rejected: rejected.filter((refused) => !isTold(refused)) };
}

/** Whether a block has a number, and a word of an event or a unit to go with it; most have not. */
function mayTellEvent({ block: { text }, cues }: BlockScan, model: DetectionModel): boolean {
  const { eventsOfCue } = tablesOf(model);
  return (
    /\d/.test(text) && (cues.all.some(({ cue }) => eventsOfCue.has(cue)) || mayHoldQuantities(text))
  );
}

/** The phrases of a sentence: of its clauses where they tell of several events. */
function toldIn(sentence: Span, near: Near, published: string | null): Mention[] {
  const { text } = near.scan.block;
  const dates = datesOf(text, sentence, published);
  const whole = eventIn(sentence, dates, near);
  const pieces = clausesOf(text, sentence).filter((piece) => hasDigit(text, piece));
  const clauses = pieces.flatMap((piece) => {
    const isWhole = piece.start === sentence.start && piece.end === sentence.end;
    if (isWhole) return whole ?? [];
    return eventIn(piece, datesWithin(piece, dates, text, published), near) ?? [];
  });
  const events = new Set(clauses.map(({ event }) => event));
  const told = whole && events.size < 2 ? [whole] : clauses;
  return told.flatMap(({ event, parts }) => phraseOf(event, parts, near));
}

function hasDigit(text: string, { start, end }: Span): boolean {
  return /\d/.test(text.slice(start, end));
}

function cuesIn({ start, end }: Span, scan: BlockScan): CueHit[] {
  return scan.cues.around(start, end).filter((cue) => cue.start >= start && cue.end <= end);
}

/** The one event that a piece of a sentence tells, if it does. */
function eventIn(piece: Span, dates: readonly StatedDate[], near: Near): Told | null {
  const { scan, model } = near;
  const cues = cuesIn(piece, scan);
  const amounts = scan
    .amountsIn(scan.sentenceAround(piece))
    .filter((amount) => overlaps(amount, piece));
  const events = likely({ cues, amounts }, model);
  if (events.length === 0) return null;
  const all = events.map((event) => tell(event, { cues, amounts, dates }, model));
  const [best, next] = openEvents(all, { cues, amounts, dates }, near).sort(
    (a, b) => b.weight - a.weight,
  );
  if (!best) return null;
  const noun = cues.find(({ cue }) => model.cues[cue]?.noun === 'event');
  const trigger = noun ?? cues.find(({ cue }) => model.cues[cue]?.subject === 'what');
  const why = whyNot(best, next, { noun, trigger }, near);
  if (why === null)
    return { ...best, parts: trigger ? [...best.parts, part(trigger, 0, true)] : best.parts };
  if (best.weight >= WORTH_TELLING) near.rejected.push(refused(best, why, near));
  return null;
}

/** The events that are not named; what tells of one that is named here tells of no other. */
function openEvents(all: Told[], piece: Piece, near: Near): Told[] {
  if (near.named.length === 0) return all;
  const isNamed = all.map((told) => hasName(told, near));
  const taken = all.filter((_told, i) => isNamed[i]).flatMap(({ parts }) => parts);
  const open = all.filter((_told, i) => !isNamed[i]);
  if (taken.length === 0) return open;
  const free = <S extends Span>(spans: readonly S[]): S[] =>
    spans.filter((span) => !taken.some((own) => overlaps(own, span)));
  const left = {
    cues: free(piece.cues),
    amounts: free(piece.amounts),
    dates: free(piece.dates),
  };
  return open.map(({ event }) => tell(event, left, near.model));
}

/** What weighs less is no near miss, and a reader of the reasons need not see it. */
const WORTH_TELLING = 2;

/** Why the likeliest event is not told; null if it is. */
function whyNot(
  { weight, isOwn, hasMonth }: Told,
  next: Told | undefined,
  { noun, trigger }: { noun: Span | undefined; trigger: Span | undefined },
  { model }: Near,
): string | null {
  const needed = trigger ? NEEDED : NEEDED_UNTOLD;
  if (weight < needed) return `its parts weigh ${weight} of ${needed}`;
  if (weight - (next?.weight ?? 0) < AHEAD)
    return `“${model.entities[next?.event.entity ?? -1]?.name}” fits as well`;
  // A sum and its year alone may be a total: "stole $630 million in 2022".
  if (!isOwn && !hasMonth && !noun) return 'a sum and a year may be a total';
  if (!isOwn && !trigger) return 'no word of the event goes with its sum';
  return null;
}

/** Whether the sentence names a told event: its victim, itself, or what it is called after ("WannaCry"). */
function hasName({ event }: Told, { named, model }: Near): boolean {
  const entity = model.entities[event.entity];
  const { entities } = tablesOf(model);
  return named.some(
    ({ entity: id }) =>
      id === event.victim ||
      id === entity?.id ||
      entity?.name.includes(entities.get(id)?.name ?? id),
  );
}

function refused({ event, parts }: Told, why: string, { scan, model }: Near): Rejected {
  const start = Math.min(...parts.map((span) => span.start));
  const end = Math.max(...parts.map((span) => span.end));
  const entity = model.entities[event.entity]?.id ?? '';
  return { block: scan.block.id, start, end, entity, why };
}
