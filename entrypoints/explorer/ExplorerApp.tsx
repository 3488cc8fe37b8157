import { useCallback, useMemo } from 'preact/hooks';
import { Explorer, type ExplorerProps } from '../../components/explore/Explorer';
import { Notices } from '../../components/Notices';
import { useWords } from '../../components/Words';
import { handOver } from '../../utils/browser/handOver';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import type { Id } from '../../utils/dataset/types';
import { isFiltered } from '../../utils/explore/chosen';
import { formatOf } from '../../utils/export/formats';
import { cardModel } from '../../utils/facts/cardModel';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { cardInput, listInput } from './exported';
import { useCharts } from './useCharts';
import { useExplorerData } from './useExplorerData';
import { useExploreState } from './useExploreState';
import { useHits } from './useHits';

/** The explorer's state: what the address says, and the dataset, read in this page. */
export function ExplorerApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  const { values } = useSettings(first);
  const words = useWords();
  const [state, setState] = useExploreState();
  const { data, isPrepared, trouble } = useExplorerData(state.view);
  const nameOf = useCallback((id: Id) => data?.index.entity(id)?.name ?? id, [data]);
  const open = useCallback((entity: Id) => setState((now) => ({ ...now, entity })), [setState]);
  const charts = useCharts(state.view, nameOf);
  const hits = useHits(data?.index.dataset, state.query);
  const card = useMemo(
    () => (data && state.entity ? cardModel(data.index, state.entity, words) : null),
    [data, state.entity, words],
  );
  const exportChosen: ExplorerProps['onExport'] = (id, what, how) => {
    const format = formatOf(id);
    if (!data || !format) return;
    const input = what === 'card' ? cardInput(data, state) : listInput(data, state, hits ?? null);
    void handOver(format.write(input), format, how);
  };
  return (
    <>
      <Notices {...notices} />
      <Explorer
        state={state}
        rows={
          hits === undefined || (isFiltered(state) && !isPrepared) ? null : (data?.rows ?? null)
        }
        isPrepared={isPrepared}
        trouble={trouble}
        hits={hits ?? null}
        charts={{ index: data?.index ?? null, ...charts }}
        card={card && { card, reason: null, claims: [], year: null }}
        nameOf={nameOf}
        onState={setState}
        onOpen={open}
        onQuery={(query) => setState((now) => ({ ...now, query, sort: '' }), { replace: true })}
        onCopy={(text) => void navigator.clipboard.writeText(text)}
        onExport={values.exports ? exportChosen : undefined}
      />
    </>
  );
}
