import type { OwnDataset } from '../../utils/import/owned';
import { isTheirDataset } from '../../utils/settings/datasets';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { useWords } from '../Words';
import { DatasetState } from './DatasetState';

interface DatasetItemProps {
  dataset: OwnDataset;
  settings: EffectiveSettings;
  onRemove(): void;
  onCheck(): void;
}

/** A dataset of the list, with what can be done with it. */
export function DatasetItem({ dataset, settings, onRemove, onCheck }: DatasetItemProps) {
  const words = useWords();
  const { name, from } = dataset;
  const isTheirs = from.kind === 'feed' && isTheirDataset(from, settings);
  return (
    <li class="own-dataset">
      <DatasetState dataset={dataset} settings={settings} />
      <span class="own-dataset-actions">
        {from.kind === 'feed' && (
          <button
            type="button"
            class="text-button"
            aria-label={words.say('checkNowFor', { name })}
            onClick={onCheck}
          >
            {words.say('checkNow')}
          </button>
        )}
        {!isTheirs && (
          <button
            type="button"
            class="text-button"
            aria-label={words.say('removeDataset', { name })}
            onClick={onRemove}
          >
            {words.say('remove')}
          </button>
        )}
      </span>
    </li>
  );
}
