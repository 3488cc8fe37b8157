import { browser, type Menus, type Tabs } from '../../utils/browser/api';
import { bringPartInto } from '../../utils/browser/bringPart';
import type { LookupRequest } from '../../utils/browser/pageChannel';
import { loadWords } from '../../utils/browser/words';
import type { Disposition } from './omnibox';
import { pdfMenu } from './pdf';

const MENU = 'look-up';

/** Listens to the menu's entry on selected text; `makeMenu` puts it there. Phones have no menu. */
export function answerMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === MENU) void lookUpInPage(selectionText ?? '', tab, frameId);
  });
}

/** The entries are static: what is found is known only when one is clicked. */
export async function makeMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  const words = await loadWords();
  const entry: Menus.CreateCreatePropertiesType = {
    id: MENU,
    title: words.say('lookUpInMenu'),
    contexts: ['selection'],
  };
  await browser.contextMenus.removeAll();
  for (const one of [entry, ...pdfMenu(words)]) browser.contextMenus.create(one);
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
  const { frameId } = options;
  await bringPartInto(
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
    'marker',
  );
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
  return `${page}?q=${encodeURIComponent(query.slice(0, 500).toWellFormed())}`;
}
