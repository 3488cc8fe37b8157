import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/Words';
import { datasetSource } from '../../utils/browser/datasetSource';
import { type DatasetIndex, openDataset } from '../../utils/dataset/lookup';
import { withoutAdded } from '../../utils/dataset/own';
import type { Dataset } from '../../utils/dataset/types';
import { type ExploreRows, exploreRows } from '../../utils/explore/rows';
import { openRanking, type Ranking } from '../../utils/search/rank';

export interface ExplorerData {
  index: DatasetIndex;
  /** Without what somebody added: only this is exported, as the rest is under terms of its owners. */
  bundled: DatasetIndex;
  rows: ExploreRows;
  search: Ranking;
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
        const search = searchWhenAsked(dataset);
        setData({ index, bundled, rows: exploreRows(index, words), search });
      },
      () => setTrouble(words.say('readingFailed')),
    );
  }, [words]);
  return { data, trouble };
}

/** Rows are seen sooner than anything is searched for; the search is opened when the page has rested, or is asked. */
function searchWhenAsked(dataset: Dataset): Ranking {
  let opened: Ranking | undefined;
  const open = (): Ranking => {
    opened ??= openRanking(dataset);
    return opened;
  };
  setTimeout(open, REST);
  return (query, limit) => open()(query, limit);
}

/** Ms after which nobody waits for the first rows any more. */
const REST = 500;
