import { useState } from 'preact/hooks';
import type { Id } from '../../utils/dataset/types';
import { findKept, type KeptPage } from '../../utils/notebook/kept';
import { Icon, Logo } from '../Icon';
import { SwitchOn } from '../settings/SwitchOn';
import { useWords } from '../Words';

export interface NotebookProps {
  /** Whether pages can be kept at all. */
  enabled: boolean;
  /** Null while they are being read. */
  pages: readonly KeptPage[] | null;
  /** What was last taken out, to be put back. */
  removed: readonly KeptPage[];
  trouble: string | null;
  /** Absent where an organisation forbids it. */
  onEnable?: (() => void) | undefined;
  onRemove(page: KeptPage): void;
  onClear(): void;
  onUndo(): void;
  /** Absent where an organisation forbids exports. */
  onExport?: (() => void) | undefined;
  onOpen(entity: Id): void;
}

/** The pages that the reader kept, in this browser only. */
export function Notebook(props: NotebookProps) {
  const words = useWords();
  const { enabled, pages, trouble } = props;
  return (
    <main class="notebook">
      <header>
        <h1>
          <Logo /> {words.say('notebook')}
        </h1>
        <p class="quiet">{words.say('notebookHelp')}</p>
      </header>
      {trouble && (
        <p class="problems" role="alert">
          {trouble}
        </p>
      )}
      {!enabled && (
        <p class="problems" role="status">
          {words.say('notebookOff')} <SwitchOn onSwitch={props.onEnable} />
        </p>
      )}
      {pages && <KeptList {...props} pages={pages} />}
    </main>
  );
}

function KeptList(props: NotebookProps & { pages: readonly KeptPage[] }) {
  const words = useWords();
  const { pages, removed } = props;
  const [query, setQuery] = useState('');
  const found = findKept(pages, query);
  return (
    <>
      <search class="search-field">
        <Icon name="search" />
        <input
          type="search"
          value={query}
          placeholder={words.say('notebookSearch')}
          aria-label={words.say('notebookSearch')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <p role="status" class="quiet">
        {removed.length > 0 && (
          <>
            {words.count('pagesRemoved', removed.length)}{' '}
            <button type="button" class="text-button" onClick={props.onUndo}>
              {words.say('undo')}
            </button>
          </>
        )}
      </p>
      {found.length === 0 && (
        <p class="state">{words.say(pages.length === 0 ? 'notebookEmpty' : 'nothingFits')}</p>
      )}
      <ul class="kept">
        {found.map((page) => (
          <Kept key={page.url} page={page} {...props} />
        ))}
      </ul>
      {pages.length > 0 && (
        <p class="actions">
          {props.onExport && (
            <button type="button" class="button" onClick={props.onExport}>
              {words.say('exportThem')}
            </button>
          )}{' '}
          <button type="button" class="button" onClick={props.onClear}>
            {words.say('clearNotebook')}
          </button>
        </p>
      )}
    </>
  );
}

function Kept({ page, onRemove, onOpen }: { page: KeptPage } & NotebookProps) {
  const words = useWords();
  const names = new Map(page.mentions.map(({ entity, name }) => [entity, name]));
  const isLink = /^https?:/.test(page.url);
  return (
    <li>
      <div class="pair">
        {isLink ? (
          <a href={page.url} target="_blank" rel="noopener noreferrer">
            {page.title || page.url}
          </a>
        ) : (
          <span>{page.title || page.url}</span>
        )}
        <button
          type="button"
          class="text-button"
          aria-label={words.say('removeSite', { site: page.title })}
          onClick={() => onRemove(page)}
        >
          {words.say('remove')}
        </button>
      </div>
      <p class="quiet">
        {new Date(page.keptAt).toLocaleDateString(words.locale, { dateStyle: 'medium' })} ·{' '}
        {words.count('count_mentions', page.mentions.length)}
      </p>
      <p class="names">
        {[...names].map(([id, name]) => (
          <button key={id} type="button" class="text-button" lang="en" onClick={() => onOpen(id)}>
            {name}
          </button>
        ))}
      </p>
    </li>
  );
}
