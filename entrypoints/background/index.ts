import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser/api';
import { forgetTab } from '../../utils/browser/badge';
import { showEnabled } from '../../utils/browser/icon';
import { followPolicy } from '../../utils/browser/policyStore';
import { serve } from '../../utils/browser/serve';
import { readSettings, watchSettings } from '../../utils/browser/settingsStore';
import { forwardCommands } from './commands';
import { handlers, searchNames } from './handlers';
import { answerMenu, makeMenu, openFromAddressBar } from './lookup';
import { answerOmnibox } from './omnibox';
import { startInOpenTabs } from './openTabs';
import { answerPdfMenu } from './pdf';
import { welcome } from './welcome';

export default defineBackground({
  main() {
    followPolicy();
    serve(handlers);
    forwardCommands();
    answerMenu();
    answerPdfMenu();
    answerOmnibox({ search: searchNames, open: openFromAddressBar });
    watchSettings(({ values }) => void showEnabled(values.enabled));
    browser.runtime.onStartup.addListener(showStoredState);
    // Firefox itself runs content scripts in open tabs after an install; after a permission nobody does.
    if (!import.meta.env.FIREFOX) browser.runtime.onInstalled.addListener(startInOpenTabs);
    browser.permissions.onAdded.addListener(startInOpenTabs);
    browser.runtime.onInstalled.addListener(welcome);
    browser.runtime.onInstalled.addListener(makeMenu);
    browser.runtime.onStartup.addListener(makeMenu);
    browser.tabs.onRemoved.addListener(forgetTab);
  },
});

/** The toolbar forgets its icon with the browser's end. */
async function showStoredState(): Promise<void> {
  await showEnabled((await readSettings()).values.enabled);
}
