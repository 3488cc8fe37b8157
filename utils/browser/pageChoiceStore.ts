import { pageChoiceOf } from '../settings/pageChoice';
import type { Settings } from '../settings/table';
import { browser } from './api';
import { readSettings, watchSettings } from './settingsStore';
import { PAGE_CHOICE_KEY } from './storageKeys';

/** Keeps ready what every page has to know of the settings in force, from the background's start on. */
export function followPageChoice(): void {
  watchSettings(({ values }) => void keep(values));
  browser.storage.onChanged.addListener((changes, area) => {
    // What is kept may be written by a content script whose page has taken it over; the settings know better.
    if (area === 'local' && changes[PAGE_CHOICE_KEY]) void keepNow();
  });
  void keepNow();
}

async function keepNow(): Promise<void> {
  await keep((await readSettings()).values);
}

async function keep(values: Settings): Promise<void> {
  const choice = pageChoiceOf(values);
  const kept = (await browser.storage.local.get(PAGE_CHOICE_KEY))[PAGE_CHOICE_KEY];
  if (JSON.stringify(kept) === JSON.stringify(choice)) return;
  await browser.storage.local.set({ [PAGE_CHOICE_KEY]: choice });
}
