import { browser } from '../../utils/browser/api';
import { loadWords } from '../../utils/browser/words';
import type { EntitySummary } from '../../utils/facts/types';

const MOST = 6;

interface OmniboxNeeds {
  search(query: string): Promise<readonly EntitySummary[]>;
  open(query: string, disposition: Disposition): Promise<void>;
}

export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The address bar's keyword: suggestions as one types, the explorer on Enter. Phones have none. */
export function answerOmnibox({ search, open }: OmniboxNeeds): void {
  browser.omnibox?.onInputChanged.addListener(async (text, suggest) => {
    const query = text.trim();
    const [words, found] = await Promise.all([loadWords(), query ? search(query) : []]);
    const hint = words.say('omniboxHint', { query });
    browser.omnibox.setDefaultSuggestion({ description: escaped(hint) });
    suggest(found.slice(0, MOST).map(suggestion));
  });
  browser.omnibox?.onInputEntered.addListener((text, disposition) => {
    void open(text.trim(), disposition as Disposition);
  });
}

function suggestion({ name, typeLabel, headline, summary }: EntitySummary) {
  const description = escaped(`${name} — ${typeLabel} — ${headline ?? summary}`);
  return { content: name, description, deletable: false };
}

/** Chrome reads descriptions as XML, Firefox as text. */
function escaped(text: string): string {
  const isXml = browser.runtime.getURL('').startsWith('chrome-extension:');
  return isXml ? text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`) : text;
}
