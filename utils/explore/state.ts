import { ENTITY_TYPES, type EntityType, type Id } from '../dataset/types';

/** What the explorer shows; the page's address says it whole, so that links and "back" work. */
export interface ExploreState {
  query: string;
  view: View;
  kinds: readonly EntityType[];
  years: readonly string[];
  actors: readonly Id[];
  publishers: readonly string[];
  statuses: readonly Status[];
  /** Keys of added datasets; the bundled one's is `BUNDLED`. */
  datasets: readonly string[];
  /** A column's name; with a minus before it, the largest first. Empty: as found. */
  sort: string;
  /** Whose card is open beside the list. */
  entity: Id | null;
  /** Which series are compared. */
  series: Id | null;
}

/** What becomes of the state that there is; who asks for a change need not know the state it was drawn with. */
export type StateChange = (now: ExploreState) => ExploreState;

export const VIEWS = ['names', 'figures', 'timeline', 'charts', 'compare'] as const;
export type View = (typeof VIEWS)[number];

/** How a figure stands: in force, replaced by a later one, or contradicted by another publisher. */
export const STATUSES = ['current', 'superseded', 'conflict'] as const;
export type Status = (typeof STATUSES)[number];

export const START: ExploreState = {
  query: '',
  view: 'names',
  kinds: [],
  years: [],
  actors: [],
  publishers: [],
  statuses: [],
  datasets: [],
  sort: '',
  entity: null,
  series: null,
};

/** Lists of the state, by their names in the address. */
const LISTS = {
  kind: 'kinds',
  year: 'years',
  actor: 'actors',
  publisher: 'publishers',
  status: 'statuses',
  dataset: 'datasets',
} as const;

/** Reads a page's query string; what it does not know, it leaves at the start. */
export function parseState(search: string): ExploreState {
  const query = new URLSearchParams(search);
  const view = query.get('view');
  const wanted = query.get('q') ?? '';
  return {
    query: wanted.trim() === '' ? '' : wanted,
    view: VIEWS.find((one) => one === view) ?? START.view,
    kinds: known(query.getAll('kind'), ENTITY_TYPES),
    years: query.getAll('year').filter((year) => /^\d{4}$/.test(year)),
    actors: query.getAll('actor'),
    publishers: query.getAll('publisher'),
    statuses: known(query.getAll('status'), STATUSES),
    datasets: query.getAll('dataset'),
    sort: query.get('sort') ?? '',
    entity: query.get('entity'),
    series: query.get('series'),
  };
}

/** The query string of a state, without what is as at the start; empty for the start itself. */
export function formatState(state: ExploreState): string {
  const query = new URLSearchParams();
  if (state.query.trim() !== '') query.set('q', state.query);
  if (state.view !== START.view) query.set('view', state.view);
  for (const [name, key] of Object.entries(LISTS)) {
    for (const value of state[key]) query.append(name, value);
  }
  if (state.sort !== '') query.set('sort', state.sort);
  if (state.entity !== null) query.set('entity', state.entity);
  if (state.series !== null) query.set('series', state.series);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function known<T extends string>(values: readonly string[], all: readonly T[]): T[] {
  return all.filter((one) => values.includes(one));
}
