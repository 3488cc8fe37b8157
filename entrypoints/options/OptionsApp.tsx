import { useEffect, useState } from 'preact/hooks';
import { Notices } from '../../components/Notices';
import { Options } from '../../components/options/Options';
import type { ListedRejection } from '../../components/options/Rejections';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { handOver } from '../../utils/browser/handOver';
import {
  addRejection,
  readRejections,
  removeRejection,
  watchRejections,
} from '../../utils/browser/rejectionStore';
import { changeSettings, resetSettings, restoreSettings } from '../../utils/browser/settingsStore';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import type { AboutDataset } from '../../utils/facts/types';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Rejection } from '../../utils/settings/rejections';
import type { Settings } from '../../utils/settings/table';
import { useOwnDatasets } from './useOwnDatasets';

/** The options page's state: the settings in force, the dataset, and what a reset took away. */
export function OptionsApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  const settings = useSettings(first);
  const [about, setAbout] = useState<AboutDataset | null>(null);
  const [taken, setTaken] = useState<{ stored: unknown } | null>(null);
  const rejections = useRejections();
  const onSetting = (change: Partial<Settings>) => {
    setTaken(null);
    void changeSettings(change);
  };
  const datasets = useOwnDatasets(settings, onSetting);
  useEffect(() => {
    void ask('about', {}).then(setAbout);
  }, []);
  return (
    <>
      <Notices {...notices} />
      <Options
        settings={settings}
        about={about}
        extensionVersion={browser.runtime.getManifest().version}
        wasReset={taken !== null}
        rejections={rejections}
        ownSite={location.hostname}
        datasets={datasets}
        onSetting={onSetting}
        onReset={() => void resetSettings().then((stored) => setTaken({ stored }))}
        onUndoReset={() => {
          if (taken?.stored !== undefined) void restoreSettings(taken.stored);
          setTaken(null);
        }}
        onMarkAgain={(one) => void removeRejection(one)}
        onUndoMarkAgain={({ name: _, ...one }) => void addRejection(one)}
        onExportRejections={
          settings.values.exports ? () => void exportRejections(rejections) : undefined
        }
      />
    </>
  );
}

/** The marks called wrong, live, with the names of what they were taken for. */
function useRejections(): readonly ListedRejection[] {
  const [all, setAll] = useState<readonly Rejection[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void readRejections().then(setAll);
    return watchRejections(setAll);
  }, []);
  const ids = [...new Set(all.map(({ entity }) => entity))].join();
  useEffect(() => {
    if (ids === '') return;
    void ask('describe', { ids: ids.split(',') }).then((found) =>
      setNames(new Map(found.map(({ id, name }) => [id, name]))),
    );
  }, [ids]);
  return all.map((one) => ({ ...one, name: names.get(one.entity) ?? one.entity }));
}

function exportRejections(rejections: readonly ListedRejection[]): Promise<void> {
  const file = { id: 'wrong-marks', extension: 'json', mediaType: 'application/json' };
  return handOver(`${JSON.stringify({ wrongMarks: rejections }, null, 2)}\n`, file, 'save');
}
