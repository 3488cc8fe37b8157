import { type EffectiveSettings, effectiveSettings } from '../settings/effective';
import type { Words } from '../words/types';
import { noteError, watchErrors } from './errors';
import { withPatience } from './patience';
import { readSettings } from './settingsStore';
import { loadWords } from './words';

/** What a page of ours is first drawn with. */
export interface PageStart {
  words: Words;
  settings: EffectiveSettings;
}

/** Begins a page of ours; what it throws from here on is noted under its name. */
export async function beginPage(name: string): Promise<PageStart> {
  watchErrors('own', name);
  const [words, settings] = await Promise.all([loadWords(), firstSettings()]);
  return { words, settings };
}

/** How long a page may stay empty for the sake of its settings, in ms. */
const PATIENCE = 1000;

/**
 * Drawn with the defaults, a page would show switches that fall over a moment later, and a dataset added in
 * that moment would take the place of the reader's list.
 */
async function firstSettings(): Promise<EffectiveSettings> {
  try {
    return await withPatience(readSettings(), PATIENCE);
  } catch (error) {
    noteError(error, 'own', 'settings');
    return effectiveSettings(undefined);
  }
}
