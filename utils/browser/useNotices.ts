import { useEffect, useState } from 'preact/hooks';
import { type SafeModeState, useSafeMode } from './safeMode';
import { type SaveTrouble, watchSaving } from './saving';

/** What every page of ours has to say above all else. */
export interface Notices {
  safeMode: SafeModeState;
  unsaved: SaveTrouble | null;
}

export function useNotices(): Notices {
  const [unsaved, setUnsaved] = useState<SaveTrouble | null>(null);
  useEffect(() => watchSaving(setUnsaved), []);
  return { safeMode: useSafeMode(), unsaved };
}
