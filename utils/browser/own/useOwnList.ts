import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnDataset } from '../../import/owned';
import { onListChange } from './changes';
import { readAbout } from './store';

/** The own datasets that are stored, live; null until they are known. The second reads them anew. */
export function useOwnList(): [all: readonly OwnDataset[] | null, readAnew: () => void] {
  const [all, setAll] = useState<readonly OwnDataset[] | null>(null);
  const read = useCallback(() => void readAbout().then(setAll), []);
  useEffect(() => {
    read();
    return onListChange(read);
  }, [read]);
  return [all, read];
}
