import { useEffect, useRef, useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { changeSettings } from '../../utils/browser/settingsStore';
import { useSettings } from '../../utils/browser/useSettings';
import type { Id } from '../../utils/dataset/types';
import type { CardRequestView, EntitySummary } from '../../utils/facts/types';
import { withSite } from '../../utils/settings/effective';
import { usePage } from './usePage';

/** The popup's state: what is typed, what is opened, what the page says. */
export function PopupApp() {
  const settings = useSettings();
  const page = usePage();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { query, results, setQuery } = useSearch(setTrouble);
  const [trail, setTrail] = useState<readonly CardRequestView[]>([]);
  const attempt = (work: Promise<unknown>): void => {
    work.then(
      () => setTrouble(null),
      (error: unknown) =>
        setTrouble(`That did not work: ${error instanceof Error ? error.message : error}`),
    );
  };
  const open = async (entity: Id): Promise<void> => {
    const view = await ask('card', { entity, reason: null, around: null });
    if (view) setTrail((all) => [...all, view]);
  };
  return (
    <Popup
      page={page.state}
      settings={settings}
      query={query}
      results={results}
      card={trail.at(-1) ?? null}
      trouble={trouble}
      onQuery={setQuery}
      onOpen={(id) => attempt(open(id))}
      onBack={() => setTrail(trail.slice(0, -1))}
      onJump={page.jump}
      onSite={(host, active) =>
        attempt(
          changeSettings({ blockedSites: withSite(host, active, settings.values.blockedSites) }),
        )
      }
      onSetting={(change) => attempt(changeSettings(change))}
      onCopy={(text) => attempt(navigator.clipboard.writeText(text))}
      onOptions={() => attempt(browser.runtime.openOptionsPage())}
    />
  );
}

/** Search as one types; an answer to an older query is dropped. */
function useSearch(onTrouble: (sentence: string) => void) {
  const [query, setQuery] = useState('');
  const [results, setResults] = useState<readonly EntitySummary[] | null>(null);
  const latest = useRef('');
  useEffect(() => {
    latest.current = query;
    if (query.trim() === '') {
      setResults(null);
      return;
    }
    ask('search', { query: query.slice(0, 500) }).then(
      (found) => latest.current === query && setResults(found),
      () => onTrouble('Search could not read the dataset. Close the popup and open it again.'),
    );
  }, [query, onTrouble]);
  return { query, results, setQuery };
}
