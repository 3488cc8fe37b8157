import { useState } from 'preact/hooks';
import { type Chosen, isFiltered } from '../../utils/explore/chosen';
import { datasetName, FACETS, type Facet, toggled } from '../../utils/explore/facets';
import type { ExploreRows } from '../../utils/explore/rows';
import { type ExploreState, START } from '../../utils/explore/state';
import { useWords } from '../Words';
import type { ExplorerProps } from './Explorer';

/** Values of a facet that stand open. */
const SHOWN = 7;

type Values = ReturnType<Chosen['values']>;

type FiltersProps = ExplorerProps & {
  rows: ExploreRows;
  /** Null until they are known; their place is there. */
  values: Values | null;
};

/** Narrows the list by dataset, kind, year, actor, publisher and standing, each with its counts. */
export function Filters(props: FiltersProps) {
  const words = useWords();
  const { state, values, onState } = props;
  return (
    <aside aria-label={words.say('filters')}>
      <details class="filters" open={matchMedia('(min-width: 900px)').matches}>
        <summary>{words.say('filters')}</summary>
        {isFiltered(state) && (
          <button
            type="button"
            class="text-button"
            onClick={() => onState(({ view, query }) => ({ ...START, view, query }))}
          >
            {words.say('clearFilters')}
          </button>
        )}
        {values &&
          FACETS.map((facet) => <FacetList key={facet} facet={facet} {...props} values={values} />)}
      </details>
    </aside>
  );
}

function FacetList({
  facet,
  state,
  rows,
  values,
  nameOf,
  onState,
}: FiltersProps & { values: Values; facet: Facet }) {
  const words = useWords();
  const all = values[facet];
  const [isOpen, setOpen] = useState(() => all.slice(SHOWN).some(({ isChosen }) => isChosen));
  if (all.length === 0 || isOnlyBundled(facet, state, rows)) return null;
  const label = (value: string): string => {
    if (facet === 'kinds') return words.sayIfKnown(`type_${value}`) ?? value;
    if (facet === 'statuses') return words.sayIfKnown(`standing_${value}`) ?? value;
    if (facet === 'datasets')
      return datasetName(value, rows.origins) ?? words.say('bundledDataset');
    return facet === 'actors' ? nameOf(value) : value;
  };
  const box = ({ value, count, isChosen }: (typeof all)[number]) => (
    <label key={value} class="choice">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => onState((now) => toggled(now, facet, value))}
      />
      <span>{label(value)}</span>
      <span class="count">{words.number(count)}</span>
    </label>
  );
  const rest = all.slice(SHOWN);
  return (
    <fieldset class="facet">
      <legend>{words.say(`facet_${facet}`)}</legend>
      {all.slice(0, SHOWN).map(box)}
      {rest.length > 0 && (
        // Hundreds of boxes are drawn only for who wants to see them.
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.count('more', rest.length)}</summary>
          {isOpen && rest.map(box)}
        </details>
      )}
    </fieldset>
  );
}

/** Without added datasets there is nothing to choose between; one that is gone can still be chosen no longer. */
function isOnlyBundled(facet: Facet, state: ExploreState, { origins }: ExploreRows): boolean {
  return facet === 'datasets' && origins.length === 0 && state.datasets.length === 0;
}
