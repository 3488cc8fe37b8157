import { useEffect, useState } from 'preact/hooks';
import { isTroubled } from '../errors/log';
import { isSafe } from '../settings/safe';
import { browser } from './api';
import { forgetErrors, readErrors, watchErrorLog } from './errors';
import { saving } from './saving';
import { SAFE_MODE_KEY } from './storageKeys';

/** Starts it; stored settings, own datasets and the notebook stay as they are. */
export async function startSafeMode(): Promise<void> {
  await saving(() =>
    browser.storage.local.set({ [SAFE_MODE_KEY]: { since: new Date().toISOString() } }),
  );
}

/** Ends it, and with it the count of errors that may have led there. */
export async function endSafeMode(): Promise<void> {
  await saving(async () => {
    await forgetErrors();
    await browser.storage.local.remove(SAFE_MODE_KEY);
  });
}

export interface SafeModeState {
  isOn: boolean;
  /** Whether the background failed so often of late that it may help. */
  isOffered: boolean;
  onStart(): void;
  onEnd(): void;
}

/** Whether safe mode is on or may help, live. */
export function useSafeMode(): SafeModeState {
  const [isOn, setOn] = useState(false);
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    void browser.storage.local.get(SAFE_MODE_KEY).then((all) => setOn(isSafe(all[SAFE_MODE_KEY])));
    void readErrors().then((log) => setOffered(isTroubled(log, new Date())));
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
      const stored = changes[SAFE_MODE_KEY];
      if (area === 'local' && stored) setOn(isSafe(stored.newValue));
    };
    browser.storage.onChanged.addListener(listener);
    const stop = watchErrorLog((log) => setOffered(isTroubled(log, new Date())));
    return () => {
      browser.storage.onChanged.removeListener(listener);
      stop();
    };
  }, []);
  return {
    isOn,
    isOffered: isOffered && !isOn,
    onStart: () => void startSafeMode(),
    onEnd: () => void endSafeMode(),
  };
}
