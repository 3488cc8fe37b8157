import { useEffect, useState } from 'preact/hooks';
import { type EffectiveSettings, effectiveSettings } from '../settings/effective';
import { readSettings, watchSettings } from './settingsStore';

/** The settings in force, live; also gives the page its theme. */
export function useSettings(): EffectiveSettings {
  const [settings, setSettings] = useState(() => effectiveSettings(undefined));
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    // A page of ours has no scheme but the system's.
    document.body.dataset['theme'] =
      settings.values.theme === 'page' ? 'auto' : settings.values.theme;
  }, [settings.values.theme]);
  return settings;
}
