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
      id === undefined || discarded ? [] : inject(id, script?.js ?? []),
    ),
  );
}

function inject(tabId: number, files: string[]): Promise<unknown> {
  return browser.scripting.executeScript({ target: { tabId, allFrames: true }, files });
}
