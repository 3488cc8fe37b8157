import { browser } from '../../utils/browser/api';

/**
 * Starts in the tabs that are open already, so that an install, an update or a new permission needs no
 * reload. Stores' and the browser's own pages refuse; that is expected.
 */
export async function startInOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded ? [] : inject(id, script?.js ?? [], script?.css ?? []),
    ),
  );
}

function inject(tabId: number, js: string[], css: string[]): Promise<unknown>[] {
  const target = { tabId, allFrames: true };
  return [
    browser.scripting.insertCSS({ target, files: css }),
    browser.scripting.executeScript({ target, files: js }),
  ];
}
