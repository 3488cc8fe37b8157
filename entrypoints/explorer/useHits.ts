import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dataset, Id } from '../../utils/dataset/types';
import { openRankingInParts, type Ranking } from '../../utils/search/rank';
import { rest } from './rest';

type Hits = readonly Id[] | null;

/**
 * The entities that a query finds, the best first, and null without a query. While the search is being opened
 * it is what was found before; undefined if that is nothing yet.
 */
export function useHits(dataset: Dataset | undefined, query: string): Hits | undefined {
  const wanted = query.trim();
  const ranking = useRanking(dataset, wanted !== '');
  const last = useRef<Hits | undefined>(undefined);
  const hits = useMemo(
    () => (wanted === '' ? null : ranking?.(wanted, MOST_HITS)),
    [ranking, wanted],
  );
  if (hits !== undefined) last.current = hits;
  return last.current;
}

const MOST_HITS = 500;

/** Rows are seen sooner than anything is searched for: the search is opened once the page rests, or is asked. */
function useRanking(dataset: Dataset | undefined, isAsked: boolean): Ranking | null {
  const [ranking, setRanking] = useState<Ranking | null>(null);
  const [isWanted, setWanted] = useState(isAsked);
  useEffect(() => {
    const timer = setTimeout(setWanted, isAsked ? 0 : REST, true);
    return () => clearTimeout(timer);
  }, [isAsked]);
  useEffect(() => {
    // A function as state would be called for the next one.
    if (dataset && isWanted)
      void openRankingInParts(dataset, rest).then((made) => setRanking(() => made));
  }, [dataset, isWanted]);
  return ranking;
}

/** Ms after which nobody waits for the first rows any more. */
const REST = 500;
