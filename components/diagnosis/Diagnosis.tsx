import { useState } from 'preact/hooks';
import { quote } from '../../utils/facts/why';
import type { OwnDataset } from '../../utils/import/owned';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { PolicyProblem } from '../../utils/settings/policy';
import type { Words } from '../../utils/words/types';
import { DatasetState } from '../datasets/DatasetState';
import { Logo } from '../Icon';
import { Notices, type NoticesProps } from '../Notices';
import { SafeModeSection } from '../SafeMode';
import { managedBy } from '../settings/ManagedBy';
import { Problems } from '../settings/Problems';
import { useWords } from '../Words';
import { Errors, type ErrorsProps } from './Errors';
import { SettingsTable } from './SettingsTable';

export interface DiagnosisProps {
  settings: EffectiveSettings;
  /** When the policy was first heard as it is now, in ISO 8601; null where there is none. */
  policyChanged: string | null;
  /** Whether the browser has confirmed the policy since the page was opened. */
  isLive: boolean;
  datasets: readonly OwnDataset[];
  versions: readonly { name: 'extension' | 'dataset' | 'browserName'; version: string }[];
  errors: ErrorsProps;
  notices: NoticesProps;
  /** Copies all of it as text, with the user's own sites and addresses only where that is wanted. */
  onCopy(withAddresses: boolean): Promise<void>;
}

/** What is in force, where each value comes from, and what could not be used. */
export function Diagnosis(props: DiagnosisProps) {
  const words = useWords();
  const { settings, versions } = props;
  return (
    <main class="diagnosis">
      <header>
        <h1>
          <Logo /> {words.say('diagnosis')}
        </h1>
        <p class="quiet">{words.say('diagnosisHelp')}</p>
      </header>
      <Notices {...props.notices} />
      <PolicyState {...props} />
      <PolicyProblems all={settings.policyProblems} />
      <Problems all={settings.problems} />
      <SettingsTable settings={settings} />
      <Datasets {...props} />
      <h2>{words.say('versions')}</h2>
      <dl>
        {versions.map(({ name, version }) => (
          <div key={name}>
            <dt>{words.say(name)}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
      <Errors {...props.errors} />
      <CopyReport onCopy={props.onCopy} />
      <SafeModeSection {...props.notices.safeMode} />
    </main>
  );
}

function Datasets({ datasets, settings }: DiagnosisProps) {
  const words = useWords();
  if (datasets.length === 0) return null;
  return (
    <section aria-labelledby="datasets-title">
      <h2 id="datasets-title">{words.say('ownDatasets')}</h2>
      <ul class="own-datasets">
        {datasets.map((dataset) => (
          <li key={dataset.key}>
            <DatasetState dataset={dataset} settings={settings} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PolicyState({ settings, policyChanged, isLive }: DiagnosisProps) {
  const words = useWords();
  const since = policyChanged && new Date(policyChanged);
  return (
    <section class="policy-state" role="status">
      <b>{settings.managed ? managedBy(settings, words) : words.say('unmanaged')}</b>
      <p class="quiet">
        {since && (
          <>
            {words.say('policyChanged', {
              date: since.toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' }),
            })}{' '}
          </>
        )}
        {words.say(isLive ? 'policyLive' : 'policyAsking')}
      </p>
    </section>
  );
}

function PolicyProblems({ all }: { all: readonly PolicyProblem[] }) {
  const words = useWords();
  if (all.length === 0) return null;
  return (
    <section class="problems" role="status">
      <b>{words.say('policyProblemsTitle')}</b>
      <ul>
        {all.map((problem) => (
          <li key={`${problem.key} ${problem.item}`}>{sentence(problem, words)}</li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ key, kind, item }: PolicyProblem, words: Words): string {
  if (kind === 'unreadable') return words.say('policyProblem_unreadable');
  if (item !== undefined)
    return words.say('policyProblemEntry', { key, entry: quote(item, words) });
  return words.say(`policyProblem_${kind}`, { key });
}

function CopyReport({ onCopy }: Pick<DiagnosisProps, 'onCopy'>) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const [withAddresses, setWithAddresses] = useState(false);
  return (
    <p class="report">
      <label class="choice">
        <input
          type="checkbox"
          checked={withAddresses}
          onChange={(event) => setWithAddresses(event.currentTarget.checked)}
        />{' '}
        {words.say('withAddresses')}
      </label>
      <button
        type="button"
        class="button"
        onClick={() => void onCopy(withAddresses).then(() => setCopied(true))}
      >
        {words.say('copyReport')}
      </button>{' '}
      <span role="status">{copied && words.say('copied')}</span>
      <br />
      {!withAddresses && <small class="quiet">{words.say('copyReportHelp')}</small>}
    </p>
  );
}
