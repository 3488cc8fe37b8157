import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Id } from '../dataset/types';
import { digits, type Quantity } from '../text/quantity';
import type { CueRegistry } from './cueRegistry';

export interface EventDate {
  year: string;
  /** 1 to 12. */
  month: number | null;
}

/** What an event without its name is told by: when, how much, and words that go with it. */
export interface EventParts {
  /** Index of the incident among the entities. */
  entity: number;
  /** Id of the entity that was robbed or attacked. */
  victim: Id;
  /** When it happened and when it was disclosed; the month where it is known. */
  dates: EventDate[];
  amounts: { value: number; unit: string }[];
  /** Cue indices with their weight. */
  words: [cue: number, weight: number][];
}

const SUMS: ReadonlySet<string> = new Set(['value-stolen', 'value-attempted', 'damage', 'ransom']);
/** Shorter words ("BB", "API") fit too many sentences, and a year is told by the dates. */
const IS_TELLING = /^(?!\d{4}$)(?:.{3,}|[^\p{Script=Latin}]{2})/u;

/** The parts of an incident; nothing for other entities. Its words become cues. */
export function eventParts(
  { id, incident }: Entity,
  entity: number,
  index: DatasetIndex,
  cues: CueRegistry,
): EventParts[] {
  if (!incident) return [];
  const dates = [incident.date, incident.disclosed].filter((date) => date !== null);
  const amounts = index
    .figuresOf(id)
    .filter(({ measure }) => SUMS.has(measure))
    .flatMap(({ value, unit }) => (value === undefined || unit === null ? [] : [{ value, unit }]));
  const words = incident.context_words.filter((word) => IS_TELLING.test(word));
  return [
    {
      entity,
      victim: incident.victim,
      dates: dates.map(eventDate),
      amounts,
      words: [...new Set(words)].map((word) => [cues.index(word), 1]),
    },
  ];
}

function eventDate(date: string): EventDate {
  const [year = '', month] = date.split('-');
  return { year, month: month === undefined ? null : Number(month) };
}

/** How many incidents may share a word before it tells less, and before it tells nothing. */
const RARE = 2;
const COMMON = 8;

/** Weighs each word by how few incidents it goes with. */
export function weighWords(events: readonly EventParts[]): EventParts[] {
  const counts = new Map<number, number>();
  for (const { words } of events)
    for (const [cue] of words) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const weight = (cue: number): number => {
    const count = counts.get(cue) ?? 0;
    return count <= RARE ? 1 : count <= COMMON ? 0.5 : 0;
  };
  return events.map((event) => ({
    ...event,
    words: event.words
      .map(([cue]): [number, number] => [cue, weight(cue)])
      .filter(([, weighed]) => weighed > 0),
  }));
}

/** A rounder number is the same sum: $1.5 billion for $1.46 billion; no two-digit one is another. */
export const ROUNDING = 0.035;

/** Whether an amount is one of the sums published for an event. */
export function isSum({ value, unit }: Quantity, event: EventParts): boolean {
  return event.amounts.some(
    (sum) =>
      sum.unit === unit &&
      Math.abs(sum.value - value) <= sum.value * ROUNDING &&
      (sum.value === value ||
        roundTo(sum.value, digits(value)) === value ||
        roundTo(value, digits(sum.value)) === sum.value),
  );
}

function roundTo(value: number, significant: number): number {
  return Number(value.toPrecision(Math.min(21, Math.max(1, significant))));
}
