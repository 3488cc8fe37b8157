import { useId, useState } from 'preact/hooks';
import { quote } from '../../utils/facts/why';
import { parseSite } from '../../utils/settings/sites';
import { useWords } from '../Words';
import { Help, Theirs } from './Fields';

interface SitesFieldProps {
  label: string;
  help?: string | undefined;
  value: readonly string[];
  /** Those of them that an organisation has put there; the user cannot take them out. */
  theirs: readonly string[];
  locked: boolean;
  onChange(sites: readonly string[]): void;
}

/** A list of sites, with an undo for a removal. */
export function SitesField({ label, help, value, theirs, locked, onChange }: SitesFieldProps) {
  const words = useWords();
  const problemId = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const site = parseSite(typed);
    setProblem(site === null ? words.say('noSite', { typed: quote(typed, words) }) : null);
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
        <Help help={help} locked={locked} />
      </legend>
      {value.length === 0 && !removed && <p class="quiet">{words.say('noneYet')}</p>}
      <ul>
        {value.map((site) => (
          <li key={site}>
            <span>{site}</span>
            {theirs.includes(site) ? (
              <Theirs />
            ) : (
              <button
                type="button"
                class="text-button"
                aria-label={words.say('removeSite', { site })}
                onClick={() => remove(site)}
              >
                {words.say('remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {removed && (
        <p role="status">
          {words.say('siteRemoved', { site: removed })}{' '}
          <button type="button" class="text-button" onClick={undo}>
            {words.say('undo')}
          </button>
        </p>
      )}
      <form onSubmit={add}>
        <input
          type="text"
          value={typed}
          placeholder="example.com"
          aria-label={words.say('siteToAdd')}
          aria-invalid={problem !== null}
          aria-describedby={problemId}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.say('add')}
        </button>
      </form>
      <p id={problemId} class="problem" role="alert">
        {problem}
      </p>
    </fieldset>
  );
}
