import { useMemo } from 'preact/hooks';
import type { Id } from '../../utils/dataset/types';
import { type Chosen, filteredRows, foundRows, isWhole } from '../../utils/explore/chosen';
import { FACETS } from '../../utils/explore/facets';
import type { ExploreRows } from '../../utils/explore/rows';
import { type ExploreState, START, type StateChange, VIEWS } from '../../utils/explore/state';
import type { FormatId } from '../../utils/export/formats';
import type { CardRequestView } from '../../utils/facts/types';
import { FactCard } from '../card/FactCard';
import { ExportPanel } from '../export/ExportPanel';
import { Icon, Logo } from '../Icon';
import { useWords } from '../Words';
import { ExplorerView } from './ExplorerView';
import { Filters } from './Filters';
import type { ExplorerCharts } from './views';

export interface ExplorerProps {
  state: ExploreState;
  /** Null while the dataset is being read. */
  rows: ExploreRows | null;
  /** Whether it is known what there is to filter by; rows that are not filtered are shown before. */
  isPrepared: boolean;
  /** A sentence when it could not be read. */
  trouble: string | null;
  /** Entities that the query finds, the best first; null without a query. */
  hits: readonly Id[] | null;
  charts: ExplorerCharts;
  card: CardRequestView | null;
  nameOf(id: Id): string;
  onState(change: StateChange): void;
  onOpen(entity: Id): void;
  /** As one types: the same page of the history. */
  onQuery(query: string): void;
  onCopy(text: string): void;
  /** What is listed, or the open card's figures, as a file or text of a format; absent where that is forbidden. */
  onExport?: ((format: FormatId, what: 'list' | 'card', how: 'save' | 'copy') => void) | undefined;
}

/** The whole dataset on one page: searched, filtered, sorted, drawn and compared. */
export function Explorer(props: ExplorerProps) {
  const words = useWords();
  const { state, rows, hits, trouble } = props;
  const filters = FACETS.map((facet) => state[facet]);
  const isFigures = state.view === 'figures';
  const filtered = useMemo(
    () => rows && filteredRows(rows, state),
    // A query, an open card or another order leaves the same rows.
    [rows, isFigures, ...filters],
  );
  const chosen = useMemo(() => filtered && foundRows(filtered, hits), [filtered, hits]);
  return (
    <div class="explorer">
      <ExplorerHeader {...props} />
      {trouble && (
        <p class="problems" role="alert">
          {trouble}
        </p>
      )}
      {!rows && !trouble && (
        <p class="state" role="status">
          {words.say('readingDataset')}
        </p>
      )}
      {rows && chosen && (
        <div class="explorer-columns">
          {state.view !== 'compare' && (
            <Filters {...props} rows={rows} values={props.isPrepared ? chosen.values() : null} />
          )}
          <main class="explorer-main">
            <h2 class="visually-hidden">{words.say(`view_${state.view}`)}</h2>
            <ExplorerView {...props} chosen={chosen} />
            {state.view !== 'compare' && <ExportList {...props} chosen={chosen} />}
          </main>
          <ExplorerCard {...props} />
        </div>
      )}
    </div>
  );
}

function ExplorerHeader({ state, onState, onQuery }: ExplorerProps) {
  const words = useWords();
  return (
    <header class="explorer-header">
      <h1>
        <Logo /> Sourcelight
      </h1>
      <search class="search-field">
        <Icon name="search" />
        <input
          type="search"
          value={state.query}
          placeholder={words.say('searchPlaceholder')}
          aria-label={words.say('search')}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </search>
      <nav aria-label={words.say('explorer')}>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            class="tab"
            aria-current={view === state.view ? 'page' : undefined}
            onClick={() => onState((now) => ({ ...now, view, sort: START.sort }))}
          >
            {words.say(`view_${view}`)}
          </button>
        ))}
      </nav>
    </header>
  );
}

function ExportList({
  chosen: { names, figures },
  state,
  onExport,
}: ExplorerProps & { chosen: Chosen }) {
  const words = useWords();
  const isFigures = state.view === 'figures';
  const rows = isFigures ? figures : names;
  // What was added is under terms of its owners, and is left out.
  const count = useMemo(() => rows.filter(({ origin }) => origin === null).length, [rows]);
  if (!onExport || count === 0) return null;
  const listed = words.count(isFigures ? 'count_figures' : 'count_names', count);
  return (
    <ExportPanel
      what={isWhole(state) ? words.say('exportWhole') : listed}
      onSave={(format) => onExport(format, 'list', 'save')}
      onCopy={(format) => onExport(format, 'list', 'copy')}
    />
  );
}

function ExplorerCard({ card, onState, onOpen, onCopy, onExport }: ExplorerProps) {
  const words = useWords();
  if (!card) return null;
  return (
    <aside class="explorer-card" aria-label={words.say('openCard')}>
      <FactCard
        embedded
        view={card}
        onClose={() => onState((now) => ({ ...now, entity: null }))}
        onFollow={onOpen}
        onCopy={onCopy}
      />
      {onExport && card.card.dataset === null && (
        <ExportPanel
          what={card.card.name}
          onSave={(format) => onExport(format, 'card', 'save')}
          onCopy={(format) => onExport(format, 'card', 'copy')}
        />
      )}
    </aside>
  );
}
