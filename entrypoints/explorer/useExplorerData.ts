import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/Words';
import { datasetSource } from '../../utils/browser/datasetSource';
import { type DatasetIndex, openDataset } from '../../utils/dataset/lookup';
import { withoutAdded } from '../../utils/dataset/own';
import { prepareRows } from '../../utils/explore/prepare';
import { type ExploreRows, exploreRows } from '../../utils/explore/rows';
import type { View } from '../../utils/explore/state';
import { rest } from './rest';

export interface ExplorerData {
  index: DatasetIndex;
  /** Without what somebody added: only this is exported, as the rest is under terms of its owners. */
  bundled: DatasetIndex;
  rows: ExploreRows;
}

interface Reading {
  data: ExplorerData | null;
  /** Whether filters can be asked without a wait, in the view that the page was opened with at least. */
  isPrepared: boolean;
  trouble: string | null;
}

/** The dataset, read in the page itself: no message is as large as all of it. */
export function useExplorerData(view: View): Reading {
  const words = useWords();
  const [data, setData] = useState<ExplorerData | null>(null);
  const [isPrepared, setPrepared] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    datasetSource.dataset().then(
      (dataset) => {
        const index = openDataset(dataset);
        const bundled = openDataset(withoutAdded(dataset));
        setData({ index, bundled, rows: exploreRows(index, words) });
      },
      () => setTrouble(words.say('readingFailed')),
    );
  }, [words]);
  useEffect(() => {
    if (!data) return;
    const { names, figures } = data.rows;
    const [first, second] = view === 'figures' ? [figures, names] : [names, figures];
    void prepareRows(first, rest)
      .then(() => setPrepared(true))
      .then(() => prepareRows(second, rest));
  }, [data]);
  return { data, isPrepared, trouble };
}
