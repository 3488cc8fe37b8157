import { useState } from 'preact/hooks';
import type { Preview } from '../../utils/import/owned';
import { useWords } from '../Words';
import { formatName, leftOutLines } from './labels';
import { ProblemList } from './ProblemList';

interface ImportPreviewProps {
  file: string;
  preview: Preview;
  /** Names of datasets that a file of the same name would replace. */
  names: readonly string[];
  onTakeIn(name: string): void;
  onCancel(): void;
}

/** What a file holds, before the reader decides; or what is wrong with it. */
export function ImportPreview(props: ImportPreviewProps) {
  const words = useWords();
  const { file, preview, onCancel } = props;
  if (!preview.ok)
    return (
      <div class="import-preview" role="alert">
        <p>{words.say('importRefused', { file })}</p>
        <ProblemList problems={preview.problems} more={preview.more} />
        <button type="button" class="button" onClick={onCancel}>
          {words.say('close')}
        </button>
      </div>
    );
  return <Found {...props} preview={preview} />;
}

type Readable = Extract<Preview, { ok: true }>;

function Found({
  file,
  preview,
  names,
  onTakeIn,
  onCancel,
}: ImportPreviewProps & { preview: Readable }) {
  const words = useWords();
  const [name, setName] = useState(preview.about.title ?? file.replace(/\.\w+$/, ''));
  const typed = name.trim();
  return (
    <section class="import-preview" aria-label={words.say('importFound', { file })}>
      <h3>{words.say('importFound', { file })}</h3>
      <Contents preview={preview} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') onTakeIn(typed);
        }}
      >
        <label>
          {words.say('datasetName')}
          <input
            type="text"
            value={name}
            maxLength={100}
            required
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={typed === ''}>
          {words.say('takeIn')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.say('cancelImport')}
        </button>
      </form>
      {names.includes(typed) && <p class="quiet">{words.say('willReplace')}</p>}
    </section>
  );
}

function Contents({
  preview: { format, about, counts, examples, leftOut },
}: {
  preview: Readable;
}) {
  const words = useWords();
  const number = (count: number): string => count.toLocaleString(words.locale);
  const lines = leftOutLines(leftOut, words);
  return (
    <dl>
      <dt>{words.say('importFormat')}</dt>
      <dd>{formatName(format)}</dd>
      <dt>{words.say('names')}</dt>
      <dd>{number(counts.entities)}</dd>
      <dt>{words.say('spellings')}</dt>
      <dd>{number(counts.names)}</dd>
      <dt>{words.say('figures')}</dt>
      <dd>{number(counts.figures)}</dd>
      {about.licence !== null && <dd>{words.say('licenceNamed', { licence: about.licence })}</dd>}
      <dt>{words.say('forExample')}</dt>
      <dd>{examples.join(', ')}</dd>
      {lines.length > 0 && <dt>{words.say('notUsed')}</dt>}
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </dl>
  );
}
