import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/options/Options';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { changeSettings, resetSettings, restoreSettings } from '../../utils/browser/settingsStore';
import { useSettings } from '../../utils/browser/useSettings';
import type { AboutDataset } from '../../utils/facts/types';

/** The options page's state: the settings in force, the dataset, and what a reset took away. */
export function OptionsApp() {
  const settings = useSettings();
  const [about, setAbout] = useState<AboutDataset | null>(null);
  const [taken, setTaken] = useState<{ stored: unknown } | null>(null);
  useEffect(() => {
    void ask('about', {}).then(setAbout);
  }, []);
  return (
    <Options
      settings={settings}
      about={about}
      extensionVersion={browser.runtime.getManifest().version}
      wasReset={taken !== null}
      onSetting={(change) => {
        setTaken(null);
        void changeSettings(change);
      }}
      onReset={() => void resetSettings().then((stored) => setTaken({ stored }))}
      onUndoReset={() => {
        if (taken?.stored !== undefined) void restoreSettings(taken.stored);
        setTaken(null);
      }}
    />
  );
}
