import { useState } from 'preact/hooks';
import { formatDataset, parseDataset } from '../../utils/settings/datasets';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/table';
import type { MessageKey } from '../../utils/words/types';
import { Help } from '../settings/Fields';
import { useWords } from '../Words';

interface AddressFormProps {
  settings: EffectiveSettings;
  onSetting(change: Partial<Settings>): void;
}

/** Adds the address of a dataset to the settings, with the key that it is signed by. */
export function AddressForm({ settings, onSetting }: AddressFormProps) {
  const words = useWords();
  const [url, setUrl] = useState('');
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<AddressProblem | null>(null);
  const isLocked = settings.locked.includes('datasets');
  const add = (event: Event) => {
    event.preventDefault();
    const read = readAddress(url, key);
    setProblem('problem' in read ? read.problem : null);
    if ('problem' in read) return;
    setUrl('');
    setKey('');
    onSetting({ datasets: [...new Set([...settings.values.datasets, read.line])].sort() });
  };
  return (
    <fieldset class="field sites-field" disabled={isLocked}>
      <legend>
        {words.say('datasetAddress')}
        <Help help={words.say('datasetAddressHelp')} locked={isLocked} />
      </legend>
      <form onSubmit={add}>
        <input
          type="text"
          inputMode="url"
          value={url}
          placeholder={SCHEME}
          aria-label={words.say('datasetAddress')}
          aria-invalid={problem === 'noDatasetAddress'}
          aria-describedby="dataset-address-problem"
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
        />
        <input
          type="text"
          value={key}
          placeholder={words.say('datasetKey')}
          aria-label={words.say('datasetKey')}
          aria-invalid={problem === 'noDatasetKey'}
          aria-describedby="dataset-address-problem"
          onInput={({ currentTarget }) => setKey(currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.say('add')}
        </button>
      </form>
      <p id="dataset-address-problem" class="problem" role="alert">
        {problem && words.say(problem)}
      </p>
    </fieldset>
  );
}

const SCHEME = 'https://';

type AddressProblem = Extract<MessageKey, 'noDatasetAddress' | 'noDatasetKey'>;

/** The settings' line for what was typed. An address may bring its key along, as lines do. */
function readAddress(url: string, key: string): { line: string } | { problem: AddressProblem } {
  const source = parseDataset(url.trim());
  if (!source) return { problem: 'noDatasetAddress' };
  if (key.trim() === '') return { line: formatDataset(source) };
  const line = formatDataset({ url: source.url, key: key.trim() });
  return parseDataset(line) ? { line } : { problem: 'noDatasetKey' };
}
