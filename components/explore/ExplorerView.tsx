import type { Chosen } from '../../utils/explore/chosen';
import { START } from '../../utils/explore/state';
import { useWords } from '../Words';
import { CompareTable } from './CompareTable';
import type { ExplorerProps } from './Explorer';
import { FiguresTable } from './FiguresTable';
import { NamesTable } from './NamesTable';
import { Pictures } from './Pictures';

/** The chosen view of what the query and the filters leave, which is `chosen`. */
export function ExplorerView(props: ExplorerProps & { chosen: Chosen }) {
  const words = useWords();
  const { state, chosen, charts, onOpen } = props;
  if (state.view === 'compare') return <CompareTable {...props} />;
  const { names, figures } = chosen;
  if (state.view === 'figures') {
    if (figures.length === 0 || !charts.index) return <Nothing {...props} />;
    return <FiguresTable {...props} index={charts.index} rows={figures} />;
  }
  if (names.length === 0) return <Nothing {...props} />;
  if (state.view === 'names') return <NamesTable {...props} rows={names} />;
  if (state.view === 'timeline') {
    return (
      <>
        <p class="quiet">{words.say('timelineHelp')}</p>
        {charts.timeline(names, onOpen)}
      </>
    );
  }
  return (
    <>
      <Pictures {...props} rows={names} />
      <h3>{words.say('chart_actors')}</h3>
      <p class="quiet">{words.say('networkHelp')}</p>
      {charts.charts(names, onOpen)}
    </>
  );
}

function Nothing({ onState }: ExplorerProps) {
  const words = useWords();
  return (
    <p class="state" role="status">
      {words.say('nothingFits')}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => onState(({ view }) => ({ ...START, view }))}
      >
        {words.say('clearFilters')}
      </button>
    </p>
  );
}
