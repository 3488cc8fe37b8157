import { useState } from 'preact/hooks';
import type { Id } from '../../utils/dataset/types';
import type { EntitySummary } from '../../utils/facts/types';
import { quote } from '../../utils/facts/why';
import { Icon } from '../Icon';
import { useWords } from '../Words';

interface SearchBoxProps {
  query: string;
  /** Null while nothing was asked for or the answer is on its way. */
  results: readonly EntitySummary[] | null;
  onQuery(query: string): void;
  onOpen(id: Id): void;
}

/** A combobox over the dataset: arrows choose, Enter opens, Escape clears. */
export function SearchBox({ query, results, onQuery, onOpen }: SearchBoxProps) {
  const words = useWords();
  const [active, setActive] = useState(0);
  const shown = results ?? [];
  const chosen = shown[Math.min(active, shown.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setActive((active + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && chosen) onOpen(chosen.id);
    else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      onQuery('');
    }
  };
  return (
    <search class="search">
      <span class="search-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          value={query}
          placeholder={words.say('searchPlaceholder')}
          aria-label={words.say('search')}
          aria-expanded={shown.length > 0}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `result-${chosen.id}` : undefined}
          // biome-ignore lint/a11y/noAutofocus: a popup that opens to be searched; focus is lost with it anyway
          autoFocus
          onKeyDown={onKeyDown}
          onInput={(event) => {
            setActive(0);
            onQuery(event.currentTarget.value);
          }}
        />
      </span>
      <div
        id="search-results"
        role="listbox"
        aria-label={words.say('results')}
        class="results"
        hidden={shown.length === 0}
      >
        {shown.map((result) => (
          <Result key={result.id} result={result} chosen={result === chosen} onOpen={onOpen} />
        ))}
      </div>
      <p class="search-status" role="status">
        {query.trim() !== '' &&
          results?.length === 0 &&
          words.say('nothingFound', { query: quote(query, words) })}
      </p>
    </search>
  );
}

function Result({
  result,
  chosen,
  onOpen,
}: {
  result: EntitySummary;
  chosen: boolean;
  onOpen(id: Id): void;
}) {
  const words = useWords();
  const { id, name, typeLabel, matched, headline, summary, dataset } = result;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys for its options
    <div
      id={`result-${id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      class="result"
      onClick={() => onOpen(id)}
    >
      <span>
        <b>{name}</b> <span class="tag">{typeLabel}</span>
        {dataset && (
          <>
            {' '}
            <span class="tag">{dataset}</span>
          </>
        )}
        {matched && (
          <span class="quiet"> {words.say('also', { alias: quote(matched, words) })}</span>
        )}
      </span>
      <span class="quiet result-line">{headline ?? summary}</span>
    </div>
  );
}
