import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnDataset } from '../../import/owned';
import { withPatience } from '../patience';
import { onListChange } from './changes';
import { readAbout } from './store';

/** The own datasets that are stored, live. */
export interface OwnList {
  /** Null until they are known. */
  all: readonly OwnDataset[] | null;
  /** Whether the browser's database does not give them. */
  isUnreadable: boolean;
  readAnew(): void;
}

export function useOwnList(): OwnList {
  const [all, setAll] = useState<readonly OwnDataset[] | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const read = useCallback(() => {
    withPatience(readAbout()).then(
      (found) => {
        setAll(found);
        setUnreadable(false);
      },
      () => setUnreadable(true),
    );
  }, []);
  useEffect(() => {
    read();
    return onListChange(read);
  }, [read]);
  return { all, isUnreadable, readAnew: read };
}
