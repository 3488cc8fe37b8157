import { browser } from '../../utils/browser/api';
import { isPageCommand } from '../../utils/browser/pageChannel';

/** Hands keyboard commands to the page they are meant for. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId =
      tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (!isPageCommand(command) || tabId === undefined) return;
    // A page where no script may run has no receiver; the command then does nothing.
    await Promise.allSettled([browser.tabs.sendMessage(tabId, { command })]);
  });
}
