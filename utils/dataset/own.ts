import type { Origin } from './origin';
import type { Alias, Dataset, Entity, Figure, Id } from './types';

/** Ids of added records are `key:id`; the format of ids has no colon, so nothing bundled looks like it. */
const SEPARATOR = ':';

/** Whether a record came with an added dataset. */
export function isAdded(id: Id): boolean {
  return id.includes(SEPARATOR);
}

/** The dataset that a record came with; undefined for the bundled one. */
export function originOf(id: Id, { origins = [] }: Dataset): Origin | undefined {
  const end = id.indexOf(SEPARATOR);
  if (end < 0) return undefined;
  const key = id.slice(0, end);
  return origins.find((origin) => origin.key === key);
}

/** Whether two records came with the same dataset. */
export function areOfOneDataset(one: Id, other: Id): boolean {
  return one.slice(0, one.indexOf(SEPARATOR) + 1) === other.slice(0, other.indexOf(SEPARATOR) + 1);
}

/** A dataset whose records cannot be mistaken for anybody else's, ready to be added. */
export function namespaced(dataset: Dataset, origin: Origin): Dataset {
  const inside = (id: Id): Id => `${origin.key}${SEPARATOR}${id}`;
  const all = (ids: readonly Id[]): Id[] => ids.map(inside);
  return {
    ...dataset,
    sources: dataset.sources.map((source) => ({
      ...source,
      id: inside(source.id),
      // What a list says in its own name is said by the list.
      publisher: source.publisher || origin.name,
      title: source.title || origin.name,
      ...(source.same_document !== undefined && { same_document: inside(source.same_document) }),
    })),
    entities: dataset.entities.map((entity) => ownEntity(entity, dataset, inside)),
    figures: dataset.figures.map((figure) => ownFigure(figure, inside)),
    series: dataset.series.map(({ picture, ...series }) => ({
      ...series,
      id: inside(series.id),
      points: all(series.points),
      ...(picture && {
        picture: {
          ...picture,
          about: all(picture.about),
          ...(picture.first !== undefined && { first: inside(picture.first) }),
          ...(picture.others && { others: all(picture.others) }),
        },
      }),
    })),
    derivations: dataset.derivations.map((derivation) => ({
      ...derivation,
      id: inside(derivation.id),
      about: inside(derivation.about),
      of: all(derivation.of),
      ...(derivation.in !== undefined && { in: inside(derivation.in) }),
    })),
    claims: dataset.claims.map((claim) => ({ ...claim, figures: all(claim.figures) })),
    cues: Object.fromEntries(
      Object.entries(dataset.cues).map(([set, cues]) => [inside(set), cues]),
    ),
    anchors: { state: '', everyone: '' },
    origins: [origin],
  };
}

function ownEntity(entity: Entity, { cues }: Dataset, inside: (id: Id) => Id): Entity {
  const { incident, about, references } = entity;
  // A set that it does not bring along is the bundled dataset's.
  const set = (cue: string): string =>
    cue.startsWith('@') && Object.hasOwn(cues, cue.slice(1)) ? `@${inside(cue.slice(1))}` : cue;
  return {
    ...entity,
    id: inside(entity.id),
    aliases: entity.aliases.map((alias) => ownAlias(alias, set)),
    relations: entity.relations.map((relation) => ({
      ...relation,
      target: inside(relation.target),
      source: inside(relation.source),
    })),
    ...(about && { about: about.map(inside) }),
    ...(references && { references: references.map(inside) }),
    ...(incident && {
      incident: {
        ...incident,
        victim: inside(incident.victim),
        attribution: incident.attribution.map((one) => ({
          ...one,
          to: inside(one.to),
          source: inside(one.source),
        })),
      },
    }),
  };
}

function ownAlias(alias: Alias, set: (cue: string) => string): Alias {
  const { positive, supporting, negative } = alias;
  return {
    ...alias,
    ...(positive && { positive: positive.map(set) }),
    ...(supporting && { supporting: supporting.map(set) }),
    ...(negative && { negative: negative.map(set) }),
  };
}

function ownFigure(figure: Figure, inside: (id: Id) => Id): Figure {
  const { supersedes, same_figure, reported_by } = figure;
  return {
    ...figure,
    id: inside(figure.id),
    subject: inside(figure.subject),
    source: inside(figure.source),
    ...(reported_by !== undefined && { reported_by: inside(reported_by) }),
    ...(supersedes && { supersedes: supersedes.map(inside) }),
    ...(same_figure !== undefined && { same_figure: inside(same_figure) }),
  };
}

/** The bundled dataset with others added behind it; of two equal names the bundled one comes first. */
export function withAdded(bundled: Dataset, added: readonly Dataset[]): Dataset {
  const all = [bundled, ...added];
  return {
    ...bundled,
    sources: all.flatMap(({ sources }) => sources),
    entities: all.flatMap(({ entities }) => entities),
    figures: all.flatMap(({ figures }) => figures),
    series: all.flatMap(({ series }) => series),
    derivations: all.flatMap(({ derivations }) => derivations),
    claims: all.flatMap(({ claims }) => claims),
    cues: Object.assign({}, ...all.map(({ cues }) => cues)),
    origins: added.flatMap(({ origins = [] }) => origins),
  };
}

/** The bundled records alone. */
export function withoutAdded(dataset: Dataset): Dataset {
  const { origins, ...bundled } = dataset;
  if (!origins?.length) return dataset;
  const own = <T extends { id: Id }>(records: readonly T[]): T[] =>
    records.filter(({ id }) => !isAdded(id));
  return {
    ...bundled,
    sources: own(dataset.sources),
    entities: own(dataset.entities),
    figures: own(dataset.figures),
    series: own(dataset.series),
    derivations: own(dataset.derivations),
    claims: dataset.claims.filter(({ figures }) => !figures.some(isAdded)),
  };
}
