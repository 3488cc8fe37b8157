import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { EffectiveSettings } from '../settings/effective';
import { readSettings, watchSettings } from './settingsStore';

/** The settings in force, live, from those a page was opened with; also gives the page its theme. */
export function useSettings(first: EffectiveSettings): EffectiveSettings {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  // Before the first paint: a dark page that begins light blinds its reader.
  useLayoutEffect(() => {
    // A page of ours has no scheme but the system's.
    document.body.dataset['theme'] =
      settings.values.theme === 'page' ? 'auto' : settings.values.theme;
  }, [settings.values.theme]);
  return settings;
}
