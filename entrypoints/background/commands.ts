import { browser } from '../../utils/browser/api';
import { isPageCommand } from '../../utils/browser/pageChannel';
import { openSidePanel } from '../../utils/browser/sidePanel';
import { lookUpByKey } from './lookup';

/** Hands keyboard commands to the page they are meant for. Phones have none. */
export function forwardCommands(): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    // First and without waiting: a panel opens only while the key still counts as the reader's.
    // Where an organisation forbids it, it does not open.
    if (command === 'open-side-panel') return void openSidePanel(tab?.windowId).catch(() => null);
    const tabId =
      tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (command === 'look-up') return lookUpByKey(tabId);
    if (!isPageCommand(command) || tabId === undefined) return;
    // A page where no script may run has no receiver; the command then does nothing.
    await Promise.allSettled([browser.tabs.sendMessage(tabId, { command })]);
  });
}
