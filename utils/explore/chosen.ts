import type { Id } from '../dataset/types';
import { FACETS, faceted } from './facets';
import type { ExploreRows } from './rows';
import type { ExploreState } from './state';

/**
 * The rows that a state's query and filters leave. `hits` are the entities that the query finds, the best
 * first, or null without a query; names stand in their order.
 */
export function chosenRows(
  rows: ExploreRows,
  state: ExploreState,
  hits: readonly Id[] | null,
): ExploreRows {
  const names = faceted(rows.names, state);
  const figures = faceted(rows.figures, state);
  if (!hits) return { ...rows, names, figures };
  const rank = new Map(hits.map((id, at) => [id, at]));
  const at = (id: Id): number => rank.get(id) ?? Number.POSITIVE_INFINITY;
  return {
    ...rows,
    names: names.filter(({ id }) => rank.has(id)).sort((a, b) => at(a.id) - at(b.id)),
    figures: figures.filter(({ subject }) => rank.has(subject.id)),
  };
}

/** Whether a state leaves everything. */
export function isWhole(state: ExploreState): boolean {
  return state.query.trim() === '' && FACETS.every((facet) => state[facet].length === 0);
}
