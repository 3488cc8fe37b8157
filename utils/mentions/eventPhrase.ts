import { distance, overlaps, type Span } from '../text/span';
import type { EventParts } from './eventParts';
import type { DetectionModel } from './model';
import type { BlockScan } from './scan';
import type { Mention, Rejected } from './types';

/** Something in a text that tells of an event: a sum, a date, a word. */
export interface Part extends Span {
  weight: number;
  /** A sum, a date or the noun: they stand for the event where the words stand around it. */
  isCore: boolean;
}

/** Where a sentence is read, and what was named in it. */
export interface Near {
  scan: BlockScan;
  named: readonly Mention[];
  model: DetectionModel;
  /** Collects what nearly told an event. */
  rejected: Rejected[];
}

/** What a phrase must weigh without the names in it: those are marked already. */
const NEEDED_UNNAMED = 2;
/** Parts further apart than this, in UTF-16 units, are no one phrase. */
const APART = 80;

/** The phrase that an event's parts make; nothing if without the names in it too little is left. */
export function phraseOf(
  event: EventParts,
  all: readonly Part[],
  { scan, named, model }: Near,
): Mention[] {
  const entity = model.entities[event.entity];
  // What is a mention of its own stays out of the phrase.
  const parts = all.filter((span) => !named.some((mention) => overlaps(mention, span)));
  if (!entity || weightOf(parts) < NEEDED_UNNAMED) return [];
  const { text } = scan.block;
  const phrase = heaviest(withoutFar(parts), text);
  const start = Math.min(...phrase.map((span) => span.start));
  const end = Math.max(...phrase.map((span) => span.end));
  return [
    {
      block: scan.block.id,
      start,
      end,
      surface: text.slice(start, end),
      entity: entity.id,
      type: entity.type,
      reason: {
        rule: 'event-phrase',
        alias: entity.name,
        cues: all
          .filter(({ weight }) => weight > 0)
          .slice(0, 4)
          .map((known) => text.slice(known.start, known.end)),
      },
    },
  ];
}

/** What the core must weigh for a phrase to do without the words around it. */
const ENOUGH = 3;
/** Words nearer to the core than this, in UTF-16 units, stay in the phrase. */
const CLOSE = 12;

/** "Creditors of an Indian exchange remember the $235 million theft of July 2024": the latter half is enough. */
function withoutFar(parts: readonly Part[]): readonly Part[] {
  const core = parts.filter(({ isCore }) => isCore);
  if (weightOf(core) < ENOUGH) return parts;
  return parts.filter((one) => one.isCore || core.some((other) => distance(one, other) <= CLOSE));
}

/** Of parts that stand far apart, or on two sides of a semicolon, those that tell most. */
function heaviest(parts: readonly Part[], text: string): readonly Part[] {
  const runs: Part[][] = [];
  for (const next of [...parts].sort((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    const gap = text.slice(Math.max(...(run ?? []).map(({ end }) => end)), next.start);
    if (run && gap.length <= APART && !/[;；]/.test(gap)) run.push(next);
    else runs.push([next]);
  }
  return runs.reduce((best, run) => (weightOf(run) > weightOf(best) ? run : best));
}

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
