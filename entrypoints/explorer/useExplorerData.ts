import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/Words';
import { datasetSource } from '../../utils/browser/datasetSource';
import { type DatasetIndex, openDataset } from '../../utils/dataset/lookup';
import { withoutAdded } from '../../utils/dataset/own';
import { type ExploreRows, exploreRows } from '../../utils/explore/rows';

export interface ExplorerData {
  index: DatasetIndex;
  /** Without what somebody added: only this is exported, as the rest is under terms of its owners. */
  bundled: DatasetIndex;
  rows: ExploreRows;
}

/** The dataset, read in the page itself: no message is as large as all of it. */
export function useExplorerData(): { data: ExplorerData | null; trouble: string | null } {
  const words = useWords();
  const [data, setData] = useState<ExplorerData | null>(null);
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
  return { data, trouble };
}
