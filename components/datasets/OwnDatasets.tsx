import type { OwnDataset, Preview } from '../../utils/import/owned';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/table';
import { SettingField } from '../settings/SettingField';
import { useWords } from '../Words';
import { AddressForm } from './AddressForm';
import { DatasetItem } from './DatasetItem';
import { FileDrop } from './FileDrop';
import { ImportPreview } from './ImportPreview';

/** How far the import of a file has come. */
export type Importing =
  | { step: 'reading' | 'preparing'; file: string }
  | { step: 'preview'; file: string; preview: Preview }
  | { step: 'failed'; file: string; reason: string };

export interface OwnDatasetsProps {
  /** Null until they are known. */
  all: readonly OwnDataset[] | null;
  /** Whether the browser's database does not give them. */
  isUnreadable: boolean;
  importing: Importing | null;
  /** What was last taken in or out; undone only if taken out. */
  done: { kind: 'taken' | 'removed'; name: string } | null;
  settings: EffectiveSettings;
  /** A file is about to be chosen. */
  onChoosing(): void;
  onFile(file: File): void;
  onTakeIn(name: string): void;
  onCancel(): void;
  onRemove(dataset: OwnDataset): void;
  onUndo(): void;
  onCheck(dataset: OwnDataset): void;
  onSetting(change: Partial<Settings>): void;
}

/** The reader's and their organisation's own datasets: what is there, and the ways in. */
export function OwnDatasets(props: OwnDatasetsProps) {
  const words = useWords();
  const { all, isUnreadable, importing, settings } = props;
  return (
    <section class="panel own-datasets" aria-labelledby="own-datasets-title">
      <h2 id="own-datasets-title">{words.say('ownDatasets')}</h2>
      <p class="quiet">{words.say('ownDatasetsHelp')}</p>
      {all?.length === 0 && <p class="quiet">{words.say('noneYet')}</p>}
      {isUnreadable && (
        <p class="problem" role="alert">
          {words.say('ownUnreadable')}
        </p>
      )}
      <ul class="listed">
        {(all ?? []).map((dataset) => (
          <DatasetItem
            key={dataset.key}
            dataset={dataset}
            settings={settings}
            onRemove={() => props.onRemove(dataset)}
            onCheck={() => props.onCheck(dataset)}
          />
        ))}
      </ul>
      <Done {...props} />
      <FileDrop
        isBusy={importing?.step === 'reading' || importing?.step === 'preparing'}
        onChoosing={props.onChoosing}
        onFile={props.onFile}
      />
      <Import {...props} />
      <AddressForm settings={settings} onSetting={props.onSetting} />
      {settings.values.datasets.length > 0 &&
        (['datasetUpdates', 'datasetHours'] as const).map((setting) => (
          <SettingField
            key={setting}
            setting={setting}
            settings={settings}
            onSetting={props.onSetting}
          />
        ))}
    </section>
  );
}

function Done({ done, onUndo }: OwnDatasetsProps) {
  const words = useWords();
  return (
    <p role="status">
      {done?.kind === 'taken' && words.say('datasetTaken', { name: done.name })}
      {done?.kind === 'removed' && (
        <>
          {words.say('datasetRemoved', { name: done.name })}{' '}
          <button type="button" class="text-button" onClick={onUndo}>
            {words.say('undo')}
          </button>
        </>
      )}
    </p>
  );
}

function Import({ importing, all, onTakeIn, onCancel }: OwnDatasetsProps) {
  const words = useWords();
  if (importing === null) return null;
  const { step, file } = importing;
  if (step === 'preview')
    return (
      <ImportPreview
        key={file}
        file={file}
        preview={importing.preview}
        names={(all ?? []).flatMap(({ name, from }) => (from.kind === 'file' ? [name] : []))}
        onTakeIn={onTakeIn}
        onCancel={onCancel}
      />
    );
  if (step === 'failed')
    return (
      <p class="problem" role="alert">
        {words.say('didNotWork', { reason: importing.reason })}
      </p>
    );
  const label = words.say(step === 'reading' ? 'readingNamed' : 'preparingNames', { file });
  return (
    <p class="import-progress" role="status">
      {label} <progress aria-label={label} />
    </p>
  );
}
