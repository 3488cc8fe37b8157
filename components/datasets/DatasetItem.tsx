import type { Feed, FeedTrouble, OwnDataset } from '../../utils/import/owned';
import { datasetSources } from '../../utils/settings/datasets';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Words } from '../../utils/words/types';
import { Theirs } from '../settings/Fields';
import { useWords } from '../Words';
import { formatName, timeOf } from './labels';
import { ProblemList } from './ProblemList';

interface DatasetItemProps {
  dataset: OwnDataset;
  settings: EffectiveSettings;
  onRemove(): void;
  onCheck(): void;
}

/** A dataset of the list: what it is, how much, from where, and what went wrong. */
export function DatasetItem({ dataset, settings, onRemove, onCheck }: DatasetItemProps) {
  const words = useWords();
  const { name, from } = dataset;
  const isTheirs = from.kind === 'feed' && isByPolicy(from, settings);
  return (
    <li class="own-dataset">
      <div>
        <b>{name}</b>
        {from.kind === 'feed' && from.key !== null && (
          <>
            {' '}
            <span class="tag">{words.say('signedDataset')}</span>
          </>
        )}
        {isTheirs && <Theirs />}
        <p class="quiet">{contentLine(dataset, words)}</p>
        <p class="quiet">{originLine(dataset, words)}</p>
        {from.kind === 'feed' && from.trouble && (
          <Trouble trouble={from.trouble} taken={dataset.taken} />
        )}
      </div>
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

/** An address that the organisation's policy names is not the reader's to remove. */
function isByPolicy({ url, key }: Feed, { locked, added }: EffectiveSettings): boolean {
  if (locked.includes('datasets')) return true;
  const theirs = datasetSources({ datasets: added.datasets ?? [] });
  return theirs.some((one) => one.url === url && one.key === key);
}

function contentLine(
  { taken, format, version, licence, counts }: OwnDataset,
  words: Words,
): string {
  if (taken === null) return words.say('notFetchedYet');
  const number = (count: number): string => count.toLocaleString(words.locale);
  return [
    format && formatName(format),
    version,
    `${words.say('names')}: ${number(counts.entities)}`,
    `${words.say('spellings')}: ${number(counts.names)}`,
    `${words.say('figures')}: ${number(counts.figures)}`,
    licence && words.say('licenceNamed', { licence }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function originLine({ from, taken }: OwnDataset, words: Words): string {
  const date = taken === null ? null : timeOf(taken, words);
  if (from.kind === 'file') return words.say('fromFile', { file: from.file, date: date ?? '' });
  const { checked } = from;
  return [
    from.url,
    date && words.say('fetchedOn', { date }),
    checked && words.say('checkedOn', { date: timeOf(checked, words) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Trouble({ trouble, taken }: { trouble: FeedTrouble; taken: string | null }) {
  const words = useWords();
  return (
    <div class="problem">
      <p>
        {troubleText(trouble, words)}{' '}
        {taken !== null && words.say('lastGoodStays', { date: timeOf(taken, words) })}
      </p>
      {trouble.kind === 'problems' && <ProblemList {...trouble} />}
    </div>
  );
}

function troubleText(trouble: FeedTrouble, words: Words): string {
  switch (trouble.kind) {
    case 'status':
      return words.say('feedTrouble_status', { status: trouble.status });
    case 'too-large':
      return words.say('feedTrouble_too_large');
    case 'too-slow':
      return words.say('feedTrouble_too_slow');
    default:
      return words.say(`feedTrouble_${trouble.kind}`);
  }
}
