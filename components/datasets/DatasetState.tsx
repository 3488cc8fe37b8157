import type { FeedTrouble, OwnDataset } from '../../utils/import/owned';
import { isTheirDataset } from '../../utils/settings/datasets';
import type { EffectiveSettings } from '../../utils/settings/effective';
import type { Words } from '../../utils/words/types';
import { Theirs } from '../settings/Fields';
import { useWords } from '../Words';
import { formatName, timeOf } from './labels';
import { ProblemList } from './ProblemList';

interface DatasetStateProps {
  dataset: OwnDataset;
  settings: EffectiveSettings;
}

/** What an own dataset is, how much, from where, and what went wrong. */
export function DatasetState({ dataset, settings }: DatasetStateProps) {
  const words = useWords();
  const { name, from } = dataset;
  return (
    <div>
      <b>{name}</b>
      {from.kind === 'feed' && from.key !== null && (
        <>
          {' '}
          <span class="tag">{words.say('signedDataset')}</span>
        </>
      )}
      {from.kind === 'feed' && isTheirDataset(from, settings) && <Theirs />}
      <p class="quiet">{contentLine(dataset, words)}</p>
      <p class="quiet">{originLine(dataset, words)}</p>
      {from.kind === 'feed' && from.trouble && (
        <Trouble trouble={from.trouble} taken={dataset.taken} />
      )}
    </div>
  );
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
