import { foldName } from '../text/fold';
import { areOfOneDataset, isAdded } from './own';
import type { Attribution, Dataset, Entity, Figure, Id, Relation, Source } from './types';

/** A dataset opened for reading: every question a card or a search asks, without scanning. */
export interface DatasetIndex {
  dataset: Dataset;
  entity(id: Id): Entity | undefined;
  source(id: Id): Source | undefined;
  /** The source whose page this is. */
  sourceByUrl(url: string): Source | undefined;
  figure(id: Id): Figure | undefined;
  figuresOf(subject: Id): readonly Figure[];
  /** Incidents in which this entity was robbed or attacked. */
  incidentsOfVictim(victim: Id): readonly Entity[];
  /** Incidents attributed to this entity, each with the attributions that name it. */
  incidentsAttributedTo(entity: Id): readonly { incident: Entity; attribution: Attribution[] }[];
  /** Relations of other entities that lead here. */
  relationsTo(entity: Id): readonly { from: Entity; relation: Relation }[];
  /** Topics that concern this entity. */
  topicsAbout(entity: Id): readonly Entity[];
  /** Figures whose publisher is this entity, by its name or an alias. */
  figuresPublishedBy(entity: Entity): readonly Figure[];
  /** Entities of other datasets that have one of its names; none where there is but one dataset. */
  alsoIn(entity: Entity): readonly Entity[];
  /** The figures that replace this one. */
  supersededBy(figure: Id): readonly Figure[];
}

export function openDataset(dataset: Dataset): DatasetIndex {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  // A list that links to a page does not thereby become the one who relayed what stands there.
  const pages = new Map(
    dataset.sources
      .filter(({ id }) => !isAdded(id))
      .flatMap((source) =>
        [source.url, source.url_other ?? source.url].map((url) => [url, source] as const),
      ),
  );
  const figures = new Map(dataset.figures.map((figure) => [figure.id, figure]));
  const published = new Map<Entity, readonly Figure[]>();
  const byPublisher = group(dataset.figures, ({ source }) =>
    publisherNames(sources.get(source)?.publisher ?? ''),
  );
  const bySubject = group(dataset.figures, (figure) => [figure.subject]);
  const byVictim = group(dataset.entities, ({ incident }) => (incident ? [incident.victim] : []));
  const byActor = group(dataset.entities, ({ incident }) => [
    ...new Set(incident?.attribution.map(({ to }) => to)),
  ]);
  const byTopic = group(dataset.entities, ({ about }) => about ?? []);
  const successors = group(dataset.figures, ({ supersedes }) => supersedes ?? []);
  const incoming = group(
    dataset.entities.flatMap((from) => from.relations.map((relation) => ({ from, relation }))),
    ({ relation }) => [relation.target],
  );
  let named: Map<string, Entity[]> | undefined;
  const namesakes = (name: string): Entity[] => {
    named ??= group(dataset.entities, (entity) => [...namesOf(entity)]);
    return named.get(name) ?? [];
  };
  return {
    dataset,
    entity: (id) => entities.get(id),
    source: (id) => sources.get(id),
    sourceByUrl: (url) => pages.get(url),
    figure: (id) => figures.get(id),
    figuresOf: (id) => bySubject.get(id) ?? [],
    incidentsOfVictim: (id) => byVictim.get(id) ?? [],
    incidentsAttributedTo: (id) =>
      (byActor.get(id) ?? []).map((incident) => ({
        incident,
        attribution: incident.incident?.attribution.filter(({ to }) => to === id) ?? [],
      })),
    relationsTo: (id) => incoming.get(id) ?? [],
    topicsAbout: (id) => byTopic.get(id) ?? [],
    figuresPublishedBy: (entity) => {
      const known = published.get(entity) ?? figuresUnder(namesOf(entity), byPublisher);
      published.set(entity, known);
      return known;
    },
    alsoIn: (entity) => {
      if (!dataset.origins?.length) return [];
      const others = [...namesOf(entity)].flatMap(namesakes);
      return [...new Set(others)].filter((other) => !areOfOneDataset(other.id, entity.id));
    },
    supersededBy: (id) => successors.get(id) ?? [],
  };
}

function namesOf({ name, aliases }: Entity): Set<string> {
  return new Set([name, ...aliases.map(({ text }) => text)].map(foldName));
}

function figuresUnder(
  names: ReadonlySet<string>,
  byPublisher: ReadonlyMap<string, readonly Figure[]>,
): readonly Figure[] {
  return [...names].flatMap((name) => byPublisher.get(name) ?? []);
}

/** "Reuters (via EMTV)" is Reuters; "UN Security Council, Panel of Experts" is both. */
function publisherNames(publisher: string): string[] {
  const name = publisher.split('(', 1).join().trim();
  return [...new Set([name, ...name.split(', ')].map(foldName))];
}

function group<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
