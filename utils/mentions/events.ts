import type { Id } from '../dataset/types';
import { datesIn, type StatedDate } from '../text/dates';
import { digits, type Quantity } from '../text/quantity';
import { clausesOf, overlaps, type Span } from '../text/span';
import { type EventParts, isSum } from './eventParts';
import { type Near, type Part, phraseOf } from './eventPhrase';
import type { DetectionModel } from './model';
import type { BlockScan, CueHit } from './scan';
import type { Mention, Rejected } from './types';

/** What each part adds, and how much is needed: two strong parts and a weak one, or the like. */
const AMOUNT = 2;
const YEAR = 1;
/** A sum that is not the event's speaks against it. */
const OTHER_SUM = 1;
/** The month beside the year: few events share it. */
const MONTH = 1;
const MOST_FROM_WORDS = 2.5;
const NEEDED = 3;
/** Without a word like "theft" in the sentence the parts must tell more. */
const NEEDED_UNTOLD = 3.5;
/** The best event must be this far ahead of the next, or the phrase is left alone. */
const AHEAD = 1;

interface Told {
  event: EventParts;
  parts: Part[];
  weight: number;
  /** The sentence has a word of the event, or its very sum and month. */
  isOwn: boolean;
  hasMonth: boolean;
}

/**
 * Events that a block tells by their parts, without their names; the longest phrase of each. Where a
 * sentence names the victim or the event, the name is enough.
 */
export function eventPhrases(
  scan: BlockScan,
  named: readonly Mention[],
  model: DetectionModel,
  published: string | null,
): { told: Mention[]; rejected: Rejected[] } {
  const rejected: Rejected[] = [];
  const phrases = numbered(scan).flatMap((sentence) => {
    // What the whole sentence has no part of, no clause of it has.
    if (likely(cuesIn(sentence, scan), scan.amountsIn(sentence), model).length === 0) return [];
    const beside = named.filter((mention) => overlaps(mention, sentence));
    const near = { scan, named: beside, model, rejected };
    const whole = eventIn(sentence, near, published);
    const pieces = clausesOf(scan.block.text, sentence).filter((piece) =>
      hasDigit(scan.block.text, piece),
    );
    const clauses = pieces.flatMap((piece) => {
      const isWhole = piece.start === sentence.start && piece.end === sentence.end;
      return (isWhole ? whole : eventIn(piece, near, published)) ?? [];
    });
    const events = new Set(clauses.map(({ event }) => event));
    const told = whole && events.size < 2 ? [whole] : clauses;
    return told.flatMap(({ event, parts }) => phraseOf(event, parts, near));
  });
  const isTold = ({ start, end }: Span): boolean =>
    phrases.some((phrase) => overlaps(phrase, { start, end }));
  return { told: phrases, rejected: rejected.filter((refused) => !isTold(refused)) };
}

function hasDigit(text: string, { start, end }: Span): boolean {
  return /\d/.test(text.slice(start, end));
}

function cuesIn({ start, end }: Span, scan: BlockScan): CueHit[] {
  return scan.cues.filter((cue) => cue.start >= start && cue.end <= end);
}

/** The one event that a piece of a sentence tells, if it does. */
function eventIn(piece: Span, near: Near, published: string | null): Told | null {
  const { scan, model } = near;
  const { text } = scan.block;
  const cues = cuesIn(piece, scan);
  const noun = cues.find(({ cue }) => model.cues[cue]?.noun === 'event');
  const trigger = noun ?? cues.find(({ cue }) => model.cues[cue]?.subject === 'what');
  const amounts = scan
    .amountsIn(scan.sentenceAround(piece))
    .filter((amount) => overlaps(amount, piece));
  const events = likely(cues, amounts, model);
  if (events.length === 0) return null;
  const dates = datesIn(text.slice(piece.start, piece.end), published).map((date) =>
    shifted(date, piece.start),
  );
  const all = events.map((event) => tell(event, text, cues, amounts, dates));
  // What tells of an event that is named here tells of no other.
  const taken = all.filter((told) => nameOfEvent(told, near)).flatMap(({ parts }) => parts);
  const free = <S extends Span>(spans: readonly S[]): S[] =>
    spans.filter((span) => !taken.some((own) => overlaps(own, span)));
  const open = all.filter((told) => !nameOfEvent(told, near));
  const [best, next] = (
    taken.length === 0
      ? open
      : open.map(({ event }) => tell(event, text, free(cues), free(amounts), free(dates)))
  ).sort((a, b) => b.weight - a.weight);
  if (!best) return null;
  const why = whyNot(best, next, { noun, trigger }, near);
  if (why === null)
    return { ...best, parts: [...best.parts, ...(trigger ? [part(text, trigger, 0, true)] : [])] };
  if (best.weight >= WORTH_TELLING) near.rejected.push(refused(best, why, near));
  return null;
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

/** What names a told event in the sentence: its victim, itself, or what it is called after ("WannaCry"). */
function nameOfEvent({ event }: Told, { named, model }: Near): Mention | undefined {
  const entity = model.entities[event.entity];
  return named.find(
    ({ entity: id }) =>
      id === event.victim || id === entity?.id || entity?.name.includes(nameOf(id, model)),
  );
}

function refused({ event, parts }: Told, why: string, { scan, model }: Near): Rejected {
  const start = Math.min(...parts.map((span) => span.start));
  const end = Math.max(...parts.map((span) => span.end));
  const entity = model.entities[event.entity]?.id ?? '';
  return { block: scan.block.id, start, end, entity, why };
}

function nameOf(id: Id, model: DetectionModel): string {
  return model.entities.find((entity) => entity.id === id)?.name ?? id;
}

/** Only sentences with an amount or a year can tell an event. */
function numbered({ block: { text }, sentences }: BlockScan): readonly Span[] {
  return /\d/.test(text) ? sentences.filter((sentence) => hasDigit(text, sentence)) : [];
}

const byCue = new WeakMap<DetectionModel, Map<number, EventParts[]>>();

/** The events of which the sentence has a sum or a word; a year alone tells nothing. */
function likely(
  cues: readonly CueHit[],
  amounts: readonly Quantity[],
  model: DetectionModel,
): EventParts[] {
  if (cues.length === 0 && amounts.length === 0) return [];
  const index = byCue.get(model) ?? indexWords(model);
  const found = new Set<EventParts>();
  for (const { cue } of cues) for (const event of index.get(cue) ?? []) found.add(event);
  for (const amount of amounts)
    for (const event of model.events) if (isSum(amount, event)) found.add(event);
  return [...found];
}

function indexWords(model: DetectionModel): Map<number, EventParts[]> {
  const index = new Map<number, EventParts[]>();
  for (const event of model.events) {
    for (const [cue] of event.words) index.set(cue, [...(index.get(cue) ?? []), event]);
  }
  byCue.set(model, index);
  return index;
}

function tell(
  event: EventParts,
  text: string,
  cues: readonly CueHit[],
  amounts: readonly Quantity[],
  dates: readonly StatedDate[],
): Told {
  const sums = amounts.filter((amount) => isSum(amount, event));
  const when = dateParts(event, text, dates);
  const hasMonth = when.some((date) => date.weight > YEAR);
  const parts: Part[] = [
    // Two sums of one event tell no more than one.
    ...sums.map((amount, i) => part(text, amount, i === 0 ? AMOUNT : 0, true)),
    ...when,
  ];
  const weights = new Map(event.words);
  const words = new Map<number, Part>();
  for (const hit of cues) {
    const weight = weights.get(hit.cue);
    const inAmount = amounts.some((amount) => hit.start < amount.end && amount.start < hit.end);
    if (weight !== undefined && !inAmount) words.set(hit.cue, part(text, hit, weight, false));
  }
  parts.push(...words.values());
  const fromWords = [...words.values()].reduce((sum, { weight }) => sum + weight, 0);
  const others = parts.reduce((sum, { weight }) => sum + weight, 0) - fromWords;
  const isTold = sums.length > 0 || words.size > 1;
  const isOtherSum = sums.length === 0 && amounts.length > 0 && event.amounts.length > 0;
  const weight = others + Math.min(MOST_FROM_WORDS, fromWords) - (isOtherSum ? OTHER_SUM : 0);
  return {
    event,
    parts,
    // Thefts happen every month: a month needs a sum or words beside it.
    weight: isTold ? weight : Math.min(weight, NEEDED - 1),
    isOwn: words.size > 0 || (hasMonth && sums.some(({ value }) => digits(value) > 1)),
    hasMonth,
  };
}

function part(text: string, { start, end }: Span, weight: number, isCore: boolean): Part {
  return { start, end, text: text.slice(start, end), weight, isCore };
}

function shifted<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** The date that fits the event best, if one does. */
function dateParts(event: EventParts, text: string, dates: readonly StatedDate[]): Part[] {
  return dates
    .flatMap((date) => {
      const same = event.dates.filter(({ year }) => year === date.year);
      if (same.length === 0) return [];
      const inMonth = date.month !== null && same.some(({ month }) => month === date.month);
      return [part(text, date, inMonth ? YEAR + MONTH : YEAR, true)];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 1);
}
