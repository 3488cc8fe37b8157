import { foldName } from '../text/fold';
import { lazily } from './lazily';
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

/** Opens a dataset; what it takes to answer a question is put together when that is first asked. */
export function openDataset(dataset: Dataset): DatasetIndex {
  const entities = lazily(() => new Map(dataset.entities.map((entity) => [entity.id, entity])));
  const sources = lazily(() => new Map(dataset.sources.map((source) => [source.id, source])));
  const figures = lazily(() => new Map(dataset.figures.map((figure) => [figure.id, figure])));
  const pages = lazily(() => sourcePages(dataset));
  const bySubject = lazily(() => group(dataset.figures, (figure) => [figure.subject]));
  const byVictim = lazily(() =>
    group(dataset.entities, ({ incident }) => (incident ? [incident.victim] : [])),
  );
  const byActor = lazily(() =>
    group(dataset.entities, ({ incident }) => [
      ...new Set(incident?.attribution.map(({ to }) => to)),
    ]),
  );
  const byTopic = lazily(() => group(dataset.entities, ({ about }) => about ?? []));
  const successors = lazily(() => group(dataset.figures, ({ supersedes }) => supersedes ?? []));
  const incoming = lazily(() =>
    group(
      dataset.entities.flatMap((from) => from.relations.map((relation) => ({ from, relation }))),
      ({ relation }) => [relation.target],
    ),
  );
  const namesakes = lazily(() => group(dataset.entities, (entity) => [...namesOf(entity)]));
  const byPublisher = lazily(() => {
    // A list may link to thousands of pages and take no figure from them.
    const cited = new Set(dataset.figures.map(({ source }) => source));
    const sources = dataset.sources.filter(({ id }) => cited.has(id));
    return group(sources, ({ publisher }) => publisherNames(publisher));
  });
  const published = new Map<Entity, readonly Figure[]>();
  const figuresUnder = (names: ReadonlySet<string>): readonly Figure[] => {
    const known = [...names].flatMap((name) => byPublisher().get(name) ?? []);
    const ids = new Set(known.map(({ id }) => id));
    return ids.size === 0 ? [] : dataset.figures.filter(({ source }) => ids.has(source));
  };
  return {
    dataset,
    entity: (id) => entities().get(id),
    source: (id) => sources().get(id),
    sourceByUrl: (url) => pages().get(url),
    figure: (id) => figures().get(id),
    figuresOf: (id) => bySubject().get(id) ?? [],
    incidentsOfVictim: (id) => byVictim().get(id) ?? [],
    incidentsAttributedTo: (id) =>
      (byActor().get(id) ?? []).map((incident) => ({
        incident,
        attribution: incident.incident?.attribution.filter(({ to }) => to === id) ?? [],
      })),
    relationsTo: (id) => incoming().get(id) ?? [],
    topicsAbout: (id) => byTopic().get(id) ?? [],
    figuresPublishedBy: (entity) => {
      const known = published.get(entity) ?? figuresUnder(namesOf(entity));
      published.set(entity, known);
      return known;
    },
    alsoIn: (entity) => {
      if (!dataset.origins?.length) return [];
      const others = [...namesOf(entity)].flatMap((name) => namesakes().get(name) ?? []);
      return [...new Set(others)].filter((other) => !areOfOneDataset(other.id, entity.id));
    },
    supersededBy: (id) => successors().get(id) ?? [],
  };
}

/** A list that links to a page does not thereby become the one who relayed what stands there. */
function sourcePages({ sources }: Dataset): Map<string, Source> {
  return new Map(
    sources
      .filter(({ id }) => !isAdded(id))
      .flatMap((source) =>
        [source.url, source.url_other ?? source.url].map((url) => [url, source] as const),
      ),
  );
}

function namesOf({ name, aliases }: Entity): Set<string> {
  return new Set([name, ...aliases.map(({ text }) => text)].map(foldName));
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
