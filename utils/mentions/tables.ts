import type { EntityType, Id } from '../dataset/types';
import type { EventParts } from './eventParts';
import type { DetectionModel } from './model';
import { Sums } from './sums';

/** What is asked of a model at every name and sentence, arranged so that no list has to be searched. */
export interface Tables {
  entities: ReadonlyMap<Id, { name: string; type: EntityType }>;
  /** Names that a word or two of context can make something else; as the dataset spells them. */
  ambiguous: ReadonlySet<string>;
  eventsOfVictim: ReadonlyMap<Id, readonly EventParts[]>;
  /** The events that a cue is a word of. */
  eventsOfCue: ReadonlyMap<number, readonly EventParts[]>;
  /** What each cue weighs for an event. */
  words: ReadonlyMap<EventParts, ReadonlyMap<number, number>>;
  sums: Sums;
}

/** Made from the model when first asked for: it is stored without what follows from it. */
const known = new WeakMap<DetectionModel, Tables>();

export function tablesOf(model: DetectionModel): Tables {
  const tables = known.get(model) ?? makeTables(model);
  known.set(model, tables);
  return tables;
}

function makeTables({ entities, names, events }: DetectionModel): Tables {
  return {
    // Of two with one id the first counts.
    entities: new Map([...entities].reverse().map((entity) => [entity.id, entity])),
    ambiguous: new Set(
      names.filter(({ ambiguity }) => ambiguity !== 'distinct').map(({ text }) => text),
    ),
    eventsOfVictim: grouped(events, ({ victim }) => [victim]),
    eventsOfCue: grouped(events, ({ words }) => words.map(([cue]) => cue)),
    words: new Map(events.map((event) => [event, new Map(event.words)])),
    sums: new Sums(events),
  };
}

function grouped<K>(
  events: readonly EventParts[],
  keys: (event: EventParts) => readonly K[],
): Map<K, EventParts[]> {
  const groups = new Map<K, EventParts[]>();
  for (const event of events) {
    for (const key of keys(event)) {
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
  }
  return groups;
}
