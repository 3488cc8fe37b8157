import { useState } from 'preact/hooks';
import { FORMATS, type FormatId, formatOf } from '../../utils/export/formats';
import { useWords } from '../Words';

interface ExportPanelProps {
  /** What is written, e.g. "12 figures". */
  what: string;
  onSave(format: FormatId): void;
  onCopy(format: FormatId): void;
}

/** Chooses a format, says whom it serves, and hands over the file or its text. */
export function ExportPanel({ what, onSave, onCopy }: ExportPanelProps) {
  const words = useWords();
  const [chosen, choose] = useState<FormatId>('csv');
  const [copied, setCopied] = useState(false);
  const format = formatOf(chosen);
  return (
    <details class="export">
      <summary>
        {words.say('exportHeading')} <span class="quiet">{what}</span>
      </summary>
      <label class="field">
        <span>{words.say('exportFormat')}</span>
        <select
          value={chosen}
          onChange={(event) => {
            setCopied(false);
            choose(formatOf(event.currentTarget.value)?.id ?? chosen);
          }}
        >
          {FORMATS.map(({ id, label }) => (
            <option key={id} value={id}>
              {words.say(label)}
            </option>
          ))}
        </select>
      </label>
      {format && <p class="quiet">{words.say(format.serves)}</p>}
      <p>
        <button type="button" class="button" onClick={() => onSave(chosen)}>
          {words.say('saveFile')}
        </button>{' '}
        <button
          type="button"
          class="button"
          onClick={() => {
            onCopy(chosen);
            setCopied(true);
          }}
        >
          {words.say('copyIt')}
        </button>{' '}
        <span role="status">{copied && words.say('copied')}</span>
      </p>
    </details>
  );
}
