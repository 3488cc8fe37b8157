import type { Id } from '../../utils/dataset/types';
import { filteredRows, foundRows, isWhole } from '../../utils/explore/chosen';
import type { ExploreState } from '../../utils/explore/state';
import type { ExportInput } from '../../utils/export/types';
import type { ExplorerData } from './useExplorerData';

/** What the list shows: its figures; of a list of names, all figures about them. */
export function listInput(
  { bundled: index, rows }: ExplorerData,
  state: ExploreState,
  hits: readonly Id[] | null,
): ExportInput {
  if (isWhole(state)) return { index, figures: 'all' };
  const { names, figures } = foundRows(filteredRows(rows, state), hits);
  if (state.view === 'figures') {
    const ids = figures.map(({ figure }) => figure.id);
    return { index, figures: ids.filter((id) => index.figure(id)) };
  }
  const entities = names.map(({ id }) => id).filter((id) => index.entity(id));
  return { index, figures: entities.flatMap((id) => figuresAbout(id, index)), entities };
}

/** The open card's entity with all its figures. */
export function cardInput({ bundled: index }: ExplorerData, { entity }: ExploreState): ExportInput {
  if (entity === null || !index.entity(entity)) return { index, figures: [] };
  return { index, figures: figuresAbout(entity, index), entities: [entity] };
}

function figuresAbout(id: Id, index: ExplorerData['index']): Id[] {
  return index.figuresOf(id).map((figure) => figure.id);
}
