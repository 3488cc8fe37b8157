import type { Id } from '../dataset/types';
import { FACETS, type Facet, type FacetValue, narrowed } from './facets';
import type { ExploreRows, FigureRow, NameRow } from './rows';
import type { ExploreState } from './state';

/** What a view lists, and what there is to narrow it by. */
export interface Chosen {
  /** Empty where figures are listed, as figures are where names are. */
  names: readonly NameRow[];
  figures: readonly FigureRow[];
  values(): Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** The rows of a state's view that its filters leave. */
export function filteredRows({ names, figures }: ExploreRows, state: ExploreState): Chosen {
  if (state.view === 'figures') {
    const { rows, values } = narrowed(figures, state);
    return { names: [], figures: rows, values };
  }
  const { rows, values } = narrowed(names, state);
  return { names: rows, figures: [], values };
}

/**
 * Those that a query finds too. `hits` are the entities that it finds, the best first, or null without a
 * query; names stand in their order.
 */
export function foundRows(chosen: Chosen, hits: readonly Id[] | null): Chosen {
  if (!hits) return chosen;
  const rank = new Map(hits.map((id, at) => [id, at]));
  const at = (id: Id): number => rank.get(id) ?? Number.POSITIVE_INFINITY;
  return {
    ...chosen,
    names: chosen.names.filter(({ id }) => rank.has(id)).sort((a, b) => at(a.id) - at(b.id)),
    figures: chosen.figures.filter(({ subject }) => rank.has(subject.id)),
  };
}

/** Whether a state leaves everything. */
export function isWhole(state: ExploreState): boolean {
  return state.query.trim() === '' && !isFiltered(state);
}

export function isFiltered(state: ExploreState): boolean {
  return FACETS.some((facet) => state[facet].length > 0);
}
