import { browser, type Menus, type Tabs } from '../../utils/browser/api';
import type { LookupRequest } from '../../utils/browser/pageChannel';
import { loadWords } from '../../utils/browser/words';
import type { Disposition } from './omnibox';

const MENU = 'look-up';

/** Listens to the menu's one entry; `makeMenu` puts it there. Phones have no such menu. */
export function answerMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === MENU) void lookUpInPage(selectionText ?? '', tab, frameId);
  });
}

/** The entry is static: what it finds is known only when it is clicked. */
export async function makeMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  const words = await loadWords();
  const entry: Menus.CreateCreatePropertiesType = {
    id: MENU,
    title: words.say('lookUpInMenu'),
    contexts: ['selection'],
  };
  await browser.contextMenus.removeAll();
  browser.contextMenus.create(entry);
}

/** Shows the answer at the selection; where no script of ours may run, in a page of our own. */
async function lookUpInPage(text: string, tab?: Tabs.Tab, frameId = 0): Promise<void> {
  const had = await send({ lookUp: text }, tab?.id, { frameId });
  if (!had) await browser.tabs.create({ url: explorerUrl(text) });
}

/** Looks up what is selected in whatever frame has the focus. */
export async function lookUpByKey(tabId: number | undefined): Promise<void> {
  await send({ lookUp: null }, tabId);
}

async function send(
  request: LookupRequest,
  tabId: number | undefined,
  options: { frameId?: number } = {},
): Promise<boolean> {
  if (tabId === undefined || tabId < 0) return false;
  try {
    return (await browser.tabs.sendMessage(tabId, request, options)) === true;
  } catch {
    // A page where no script may run has no receiver.
    return false;
  }
}

/** Opens the explorer on a search, where the address bar says. */
export async function openFromAddressBar(query: string, where: Disposition): Promise<void> {
  const url = explorerUrl(query);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

function explorerUrl(query: string): string {
  const page = browser.runtime.getURL('/explorer.html');
  return `${page}?q=${encodeURIComponent(query.slice(0, 500))}`;
}
