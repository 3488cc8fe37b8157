import { lazily } from '../dataset/lazily';
import type { DatasetIndex } from '../dataset/lookup';
import type { Origin } from '../dataset/origin';
import { originOf } from '../dataset/own';
import type { Entity, EntityType, Figure, Id } from '../dataset/types';
import { formatFigure } from '../facts/figureView';
import { headlineFigure } from '../facts/headline';
import { dollarsStolen } from '../facts/incidents';
import { typeLabel } from '../facts/labels';
import { measureLabel } from '../facts/measures';
import type { Words } from '../words/types';
import type { Status } from './state';

/** What facets look at; a row may stand under several values of each. */
export interface Faceted {
  kind: EntityType;
  years: readonly string[];
  actors: readonly Id[];
  publishers: readonly string[];
  statuses: readonly Status[];
  /** The added dataset that has it; null for the bundled one. */
  origin: Origin | null;
}

/** An entity as a row of the table of names. */
export interface NameRow extends Faceted {
  id: Id;
  name: string;
  typeLabel: string;
  /** ISO, as precise as known; null for what is no incident. */
  date: string | null;
  /** The headline amount as text, and in dollars for sorting (0 where it is none). */
  amount: string;
  dollars: number;
  figures: number;
}

/** A figure as a row of the table of figures. */
export interface FigureRow extends Faceted {
  /** Its view is made when the row is drawn. */
  figure: Figure;
  subject: { id: Id; name: string };
  measure: string;
  label: string;
  value: number;
  period: string;
  asOf: string;
  publisher: string;
}

export interface ExploreRows {
  names: readonly NameRow[];
  figures: readonly FigureRow[];
  /** The datasets that were added to the bundled one. */
  origins: readonly Origin[];
}

/**
 * All rows of a dataset; filtering and sorting only choose among them. What a row says is put together when
 * it is first asked: the first rows are seen before the others are.
 */
export function exploreRows(index: DatasetIndex, words: Words): ExploreRows {
  const { entities, figures, origins = [] } = index.dataset;
  return {
    names: entities.map((entity) => nameRow(entity, index, words)),
    figures: figures.flatMap((figure) => figureRow(figure, index, words)),
    origins,
  };
}

function nameRow(entity: Entity, index: DatasetIndex, words: Words): NameRow {
  const figures = lazily(() => index.figuresOf(entity.id));
  const headline = lazily(() => headlineFigure(figures(), index));
  const actors = lazily(() => actorsOf(entity, index));
  const amount = lazily(() => {
    const figure = headline();
    return figure ? formatFigure(figure, words) : '';
  });
  const publishers = lazily(() => unique(figures().map((figure) => publisherOf(figure, index))));
  const statuses = lazily(() => unique(figures().flatMap((figure) => statusesOf(figure, index))));
  const date = entity.incident?.date ?? null;
  return {
    id: entity.id,
    name: entity.name,
    typeLabel: typeLabel(entity.type, words),
    date,
    kind: entity.type,
    years: date ? [date.slice(0, 4)] : [],
    origin: originOf(entity.id, index.dataset) ?? null,
    get amount() {
      return amount();
    },
    get dollars() {
      return dollarsStolen({ figure: headline() });
    },
    get figures() {
      return figures().length;
    },
    get actors() {
      return actors();
    },
    get publishers() {
      return publishers();
    },
    get statuses() {
      return statuses();
    },
  };
}

function figureRow(figure: Figure, index: DatasetIndex, words: Words): FigureRow[] {
  const subject = index.entity(figure.subject);
  if (!subject) return [];
  const year = /(?:19|20)\d\d/.exec(figure.period ?? '')?.[0] ?? figure.as_of?.slice(0, 4);
  const label = lazily(() => measureLabel(figure.measure, words));
  const publisher = lazily(() => publisherOf(figure, index));
  const actors = lazily(() => actorsOf(subject, index));
  const statuses = lazily(() => statusesOf(figure, index));
  return [
    {
      figure,
      subject: { id: subject.id, name: subject.name },
      measure: figure.measure,
      value: figure.value ?? figure.low ?? 0,
      period: figure.period ?? '',
      asOf: figure.as_of ?? '',
      kind: subject.type,
      years: year ? [year] : [],
      origin: originOf(figure.id, index.dataset) ?? null,
      get label() {
        return label();
      },
      get publisher() {
        return publisher();
      },
      get publishers() {
        return [publisher()];
      },
      get actors() {
        return actors();
      },
      get statuses() {
        return statuses();
      },
    },
  ];
}

/** Who is blamed for an incident; of an actor, itself. */
function actorsOf(entity: Entity, index: DatasetIndex): Id[] {
  const blamed = entity.incident?.attribution.map(({ to }) => to) ?? [];
  return index.incidentsAttributedTo(entity.id).length > 0
    ? [entity.id, ...blamed]
    : unique(blamed);
}

function publisherOf(figure: Figure, index: DatasetIndex): string {
  return (index.source(figure.source)?.publisher ?? '').split('(', 1).join().trim();
}

function statusesOf(figure: Figure, index: DatasetIndex): Status[] {
  const isSuperseded = index.supersededBy(figure.id).length > 0;
  return [
    isSuperseded ? 'superseded' : 'current',
    ...(figure.conflict ? ['conflict' as const] : []),
  ];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
