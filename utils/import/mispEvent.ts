import * as v from 'valibot';
import { type Draft, type Drafts, draft, drafts, leaveOut } from './draft';
import { clusterDraft, clusterValueSchema, entityType } from './mispGalaxy';
import { below, type Problems } from './problems';
import { read, text } from './shape';

const galaxySchema = v.looseObject({
  type: v.optional(text, ''),
  GalaxyCluster: v.optional(v.array(v.unknown()), []),
});
const attributeSchema = v.looseObject({
  type: text,
  value: v.optional(v.union([text, v.number()]), ''),
  uuid: v.optional(text),
  comment: v.optional(v.nullable(text)),
  Galaxy: v.optional(v.array(v.unknown()), []),
});
const objectSchema = v.looseObject({ Attribute: v.optional(v.array(v.unknown()), []) });
const eventSchema = v.looseObject({
  info: v.optional(text),
  date: v.optional(text),
  uuid: v.optional(text),
  Orgc: v.optional(v.looseObject({ name: v.optional(text) })),
  Attribute: v.optional(v.array(v.unknown()), []),
  Object: v.optional(v.array(v.unknown()), []),
  Galaxy: v.optional(v.array(v.unknown()), []),
});

/** Attributes whose value is a name; hashes, addresses and the like name nothing that a text speaks of. */
const NAMING: Readonly<Record<string, Draft['type']>> = {
  'threat-actor': 'actor',
  'campaign-name': 'campaign',
  'malware-type': 'malware',
};

/** Reads exported events: their galaxy clusters, and the attributes that name something. */
export function readEvents(value: unknown, problems: Problems): Drafts {
  const events = eventsIn(value);
  const reader = new EventReader(problems);
  for (const { event, path } of events) reader.event(event, path);
  if (reader.found.drafts.length === 0 && !problems.any)
    problems.add('', 'names no threat actor, campaign or malware: its events have no galaxies');
  return reader.found;
}

interface Located {
  event: unknown;
  path: string;
}

/** One event, a list of them, or what a search of the API answers. */
function eventsIn(value: unknown): Located[] {
  const response = (value as { response?: unknown } | null)?.response;
  const all = response ?? value;
  const base = response === undefined ? '' : 'response';
  if (!Array.isArray(all)) return [{ event: eventOf(all), path: below(base, 'Event') }];
  return all.map((one, at) => ({ event: eventOf(one), path: below(below(base, at), 'Event') }));
}

function eventOf(value: unknown): unknown {
  return (value as { Event?: unknown } | null)?.Event;
}

class EventReader {
  readonly found = drafts();
  private readonly problems: Problems;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  event(value: unknown, path: string): void {
    const event = read(eventSchema, value, path, this.problems);
    if (!event) return;
    const { about } = this.found;
    about.title ??= event.Orgc?.name ?? event.info ?? null;
    about.version ??= event.date ?? null;
    this.galaxies(event.Galaxy, below(path, 'Galaxy'));
    this.attributes(event.Attribute, below(path, 'Attribute'));
    event.Object.forEach((one, at) => {
      const inside = below(below(path, 'Object'), at);
      const object = read(objectSchema, one, inside, this.problems);
      if (object) this.attributes(object.Attribute, below(inside, 'Attribute'));
    });
  }

  private galaxies(all: readonly unknown[], path: string): void {
    all.forEach((one, at) => {
      const inside = below(path, at);
      const galaxy = read(galaxySchema, one, inside, this.problems);
      galaxy?.GalaxyCluster.forEach((value, number) => {
        this.cluster(value, galaxy.type, below(below(inside, 'GalaxyCluster'), number));
      });
    });
  }

  private cluster(value: unknown, galaxy: string, path: string): void {
    const type = entityType(galaxy, '');
    // Guidelines, sectors, courses of action: words that stand on every page.
    if (type === 'label') {
      leaveOut(this.found, 'objects');
      return;
    }
    const known = read(clusterValueSchema, value, path, this.problems);
    if (known) this.found.drafts.push(clusterDraft(known, type));
  }

  private attributes(all: readonly unknown[], path: string): void {
    all.forEach((one, at) => {
      const inside = below(path, at);
      const attribute = read(attributeSchema, one, inside, this.problems);
      if (!attribute) return;
      this.galaxies(attribute.Galaxy, below(inside, 'Galaxy'));
      const type = Object.hasOwn(NAMING, attribute.type) ? NAMING[attribute.type] : undefined;
      const value = String(attribute.value);
      if (type === undefined || value.trim() === '') leaveOut(this.found, 'objects');
      else
        this.found.drafts.push({
          ...draft(value, value, type),
          description: attribute.comment ?? '',
        });
    });
  }
}
