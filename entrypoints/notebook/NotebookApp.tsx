import { useCallback, useEffect, useState } from 'preact/hooks';
import { Notices } from '../../components/Notices';
import { Notebook } from '../../components/notebook/Notebook';
import { useWords } from '../../components/Words';
import { browser } from '../../utils/browser/api';
import { handOver } from '../../utils/browser/handOver';
import {
  clearNotebook,
  forgetPage,
  readKept,
  restoreKept,
} from '../../utils/browser/notebookStore';
import { changeSettings } from '../../utils/browser/settingsStore';
import { useNotices } from '../../utils/browser/useNotices';
import { useSettings } from '../../utils/browser/useSettings';
import type { KeptPage } from '../../utils/notebook/kept';
import type { EffectiveSettings } from '../../utils/settings/effective';

/** The notebook page's state: what is kept, and what was last taken out. */
export function NotebookApp({ first }: { first: EffectiveSettings }) {
  const notices = useNotices();
  const words = useWords();
  const { values, locked } = useSettings(first);
  const [pages, setPages] = useState<readonly KeptPage[] | null>(null);
  const [removed, setRemoved] = useState<readonly KeptPage[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = useCallback(
    async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
        setPages(await readKept());
        setTrouble(null);
      } catch (error) {
        setTrouble(words.say('didNotWork', { reason: `${error}` }));
      }
    },
    [words],
  );
  useEffect(() => void attempt(async () => undefined), [attempt]);
  return (
    <>
      <Notices {...notices} />
      <Notebook
        enabled={values.notebook}
        pages={pages}
        removed={removed}
        trouble={trouble}
        onEnable={
          locked.includes('notebook') ? undefined : () => void changeSettings({ notebook: true })
        }
        onRemove={(page) =>
          void attempt(async () => {
            await forgetPage(page.url);
            setRemoved([page]);
          })
        }
        onClear={() => void attempt(async () => setRemoved(await clearNotebook()))}
        onUndo={() =>
          void attempt(async () => {
            await restoreKept(removed);
            setRemoved([]);
          })
        }
        onExport={values.exports ? () => void exportPages(pages) : undefined}
        onOpen={(entity) => {
          const url = browser.runtime.getURL('/explorer.html');
          void browser.tabs.create({ url: `${url}?entity=${encodeURIComponent(entity)}` });
        }}
      />
    </>
  );
}

function exportPages(pages: readonly KeptPage[] | null): Promise<void> {
  const file = { id: 'notebook', extension: 'json', mediaType: 'application/json' };
  return handOver(`${JSON.stringify({ pages }, null, 2)}\n`, file, 'save');
}
