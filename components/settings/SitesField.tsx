import { useState } from 'preact/hooks';
import { parseSite } from '../../utils/settings/sites';
import { SETTING_LABELS } from './labels';

interface SitesFieldProps {
  value: readonly string[];
  locked: boolean;
  onChange(sites: readonly string[]): void;
}

/** The list of sites where nothing is marked, with an undo for a removal. */
export function SitesField({ value, locked, onChange }: SitesFieldProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const { label, help } = SETTING_LABELS.blockedSites;
  const add = (event: Event) => {
    event.preventDefault();
    const site = parseSite(typed);
    setProblem(site === null ? `“${typed}” is no site; type a name such as example.com` : null);
    if (site === null) return;
    setTyped('');
    setRemoved(null);
    onChange([...new Set([...value, site])].sort());
  };
  const remove = (site: string) => {
    setRemoved(site);
    onChange(value.filter((other) => other !== site));
  };
  const undo = () => {
    if (removed) onChange([...new Set([...value, removed])].sort());
    setRemoved(null);
  };
  return (
    <fieldset class="field sites-field" disabled={locked}>
      <legend>
        {label}
        <small class="quiet">{locked ? 'Set by your organisation' : help}</small>
      </legend>
      {value.length === 0 && !removed && <p class="quiet">None yet.</p>}
      <ul>
        {value.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="text-button"
              aria-label={`Remove ${site}`}
              onClick={() => remove(site)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      {removed && (
        <p role="status">
          {removed} removed.{' '}
          <button type="button" class="text-button" onClick={undo}>
            Undo
          </button>
        </p>
      )}
      <form onSubmit={add}>
        <input
          type="text"
          value={typed}
          placeholder="example.com"
          aria-label="Site to add"
          aria-invalid={problem !== null}
          aria-describedby="site-problem"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Add
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
    </fieldset>
  );
}
