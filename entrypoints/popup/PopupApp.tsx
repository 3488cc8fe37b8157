import { useEffect, useRef, useState } from 'preact/hooks';
import type { FactCard } from '../../components/card/FactCard';
import { Notices } from '../../components/Notices';
import { Popup } from '../../components/popup/Popup';
import { useWords } from '../../components/Words';
import { askForAccess } from '../../utils/browser/access';
import { browser } from '../../utils/browser/api';
import { ask } from '../../utils/browser/ask';
import { pdfPageUrl } from '../../utils/browser/pdfPage';
import { openBeside, pdfInFront } from '../../utils/browser/pdfTab';
import { changeSettings } from '../../utils/browser/settingsStore';
import { hasSidePanel, openSidePanel } from '../../utils/browser/sidePanel';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import type { Id } from '../../utils/dataset/types';
import type { CardRequestView, EntitySummary } from '../../utils/facts/types';
import { withSite } from '../../utils/settings/active';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { usePopupPage } from './usePopupPage';

/** The popup's state: what is typed, what is opened, what the page says. */
export function PopupApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  const settings = useSettings(first);
  const words = useWords();
  const page = usePopupPage();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { query, results, setQuery } = useSearch(setTrouble);
  const pdf = usePdfHere();
  const [trail, setTrail] = useState<readonly OpenCard[]>([]);
  const attempt = (work: Promise<unknown>): void => {
    work.then(
      () => setTrouble(null),
      (error: unknown) =>
        setTrouble(
          words.say('didNotWork', { reason: error instanceof Error ? error.message : `${error}` }),
        ),
    );
  };
  const open = async (entity: Id): Promise<void> => {
    const [view, { FactCard }] = await Promise.all([
      ask('card', { entity, reason: null, around: null }),
      import('../../components/card/FactCard'),
    ]);
    if (view) setTrail((all) => [...all, { view, FactCard }]);
  };
  const follow = (id: Id): void => attempt(open(id));
  const top = trail.at(-1);
  return (
    <>
      <Notices {...notices} />
      <Popup
        page={page.state}
        settings={settings}
        query={query}
        results={results}
        card={
          top && (
            <top.FactCard
              embedded
              view={top.view}
              onBack={() => setTrail(trail.slice(0, -1))}
              onFollow={follow}
              onCopy={(text) => attempt(navigator.clipboard.writeText(text))}
            />
          )
        }
        trouble={trouble}
        onQuery={setQuery}
        onOpen={follow}
        onJump={page.jump}
        onAllow={() => attempt(askForAccess())}
        onSite={(site, active) => void changeSettings(withSite(site, active, settings.values))}
        onSetting={(change) => void changeSettings(change)}
        onOptions={() => attempt(browser.runtime.openOptionsPage())}
        onDiagnosis={() =>
          attempt(browser.tabs.create({ url: browser.runtime.getURL('/diagnosis.html') }))
        }
        onExplorer={() =>
          attempt(browser.tabs.create({ url: browser.runtime.getURL('/explorer.html') }))
        }
        onPdfHere={pdf === null ? null : () => attempt(openBeside(pdfPageUrl(pdf)))}
        onPdf={() => attempt(openBeside(pdfPageUrl()))}
        onSidePanel={
          hasSidePanel() && settings.values.sidePanel
            ? () => attempt(openSidePanel().then(() => window.close()))
            : undefined
        }
      />
    </>
  );
}

/** What was opened, with the code that draws it: most who search look at no card. */
interface OpenCard {
  view: CardRequestView;
  FactCard: typeof FactCard;
}

/** The address of the PDF in front, if one is. */
function usePdfHere(): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    void pdfInFront().then(setAddress);
  }, []);
  return address;
}

/** Search as one types; an answer to an older query is dropped. */
function useSearch(onTrouble: (sentence: string) => void) {
  const words = useWords();
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
      () => onTrouble(words.say('searchBroken')),
    );
  }, [query, onTrouble, words]);
  return { query, results, setQuery };
}
