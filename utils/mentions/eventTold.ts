import type { StatedDate } from '../text/dates';
import { digits, type Quantity } from '../text/quantity';
import { overlaps, type Span } from '../text/span';
import { type EventParts, isSum } from './eventParts';
import type { Part } from './eventPhrase';
import type { DetectionModel } from './model';
import type { CueHit } from './scan';
import { tablesOf } from './tables';

/** What each part adds, and how much is needed: two strong parts and a weak one, or the like. */
const AMOUNT = 2;
const YEAR = 1;
/** A sum that is not the event's speaks against it. */
const OTHER_SUM = 1;
/** The month beside the year: few events share it. */
const MONTH = 1;
const MOST_FROM_WORDS = 2.5;
export const NEEDED = 3;

/** What a piece of a text holds that may tell an event. */
export interface Piece {
  cues: readonly CueHit[];
  amounts: readonly Quantity[];
  dates: readonly StatedDate[];
}

/** An event as far as a piece of a text tells it. */
export interface Told {
  event: EventParts;
  parts: Part[];
  weight: number;
  /** The sentence has a word of the event, or its very sum and month. */
  isOwn: boolean;
  hasMonth: boolean;
}

/** The events of which a piece has a word or a sum; a year alone tells nothing. */
export function likely(
  { cues, amounts }: Pick<Piece, 'cues' | 'amounts'>,
  model: DetectionModel,
): EventParts[] {
  if (cues.length === 0 && amounts.length === 0) return [];
  const { eventsOfCue, sums } = tablesOf(model);
  const found = new Set<EventParts>();
  for (const { cue } of cues) for (const event of eventsOfCue.get(cue) ?? []) found.add(event);
  for (const amount of amounts) for (const event of sums.eventsWith(amount)) found.add(event);
  return [...found];
}

/** Weighs what a piece has of an event. */
export function tell(event: EventParts, piece: Piece, model: DetectionModel): Told {
  const { amounts } = piece;
  const sums = amounts.filter((amount) => isSum(amount, event));
  const when = whenOf(event, piece.dates);
  const words = wordsOf(event, piece, model);
  const hasMonth = when !== null && when.weight > YEAR;
  // Two sums of one event tell no more than one.
  const parts = sums.map((amount, i) => part(amount, i === 0 ? AMOUNT : 0, true));
  if (when) parts.push(when);
  const others = weightOf(parts);
  parts.push(...words);
  const isTold = sums.length > 0 || words.length > 1;
  const isOtherSum = sums.length === 0 && amounts.length > 0 && event.amounts.length > 0;
  const weight = others + Math.min(MOST_FROM_WORDS, weightOf(words)) - (isOtherSum ? OTHER_SUM : 0);
  return {
    event,
    parts,
    // Thefts happen every month: a month needs a sum or words beside it.
    weight: isTold ? weight : Math.min(weight, NEEDED - 1),
    isOwn: words.length > 0 || (hasMonth && sums.some(({ value }) => digits(value) > 1)),
    hasMonth,
  };
}

/** The event's words in a piece, each where it stands last. */
function wordsOf(event: EventParts, { cues, amounts }: Piece, model: DetectionModel): Part[] {
  const weights = tablesOf(model).words.get(event);
  const words = new Map<number, Part>();
  for (const hit of cues) {
    const weight = weights?.get(hit.cue);
    if (weight !== undefined && !amounts.some((amount) => overlaps(hit, amount)))
      words.set(hit.cue, part(hit, weight, false));
  }
  return [...words.values()];
}

/** The date that fits the event best, if one does. */
function whenOf(event: EventParts, dates: readonly StatedDate[]): Part | null {
  let best: Part | null = null;
  for (const date of dates) {
    const same = event.dates.filter(({ year }) => year === date.year);
    if (same.length === 0) continue;
    const inMonth = date.month !== null && same.some(({ month }) => month === date.month);
    const weight = inMonth ? YEAR + MONTH : YEAR;
    if (!best || weight > best.weight) best = part(date, weight, true);
  }
  return best;
}

export function part({ start, end }: Span, weight: number, isCore: boolean): Part {
  return { start, end, weight, isCore };
}

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
