import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser/api';
import { forgetTab } from '../../utils/browser/badge';
import { showEnabled } from '../../utils/browser/icon';
import { serve } from '../../utils/browser/serve';
import { readSettings, watchSettings } from '../../utils/browser/settingsStore';
import { forwardCommands } from './commands';
import { handlers } from './handlers';
import { startInOpenTabs } from './openTabs';
import { welcome } from './welcome';

export default defineBackground({
  main() {
    serve(handlers);
    forwardCommands();
    watchSettings(({ values }) => void showEnabled(values.enabled));
    browser.runtime.onStartup.addListener(showStoredState);
    browser.runtime.onInstalled.addListener(startInOpenTabs);
    browser.runtime.onInstalled.addListener(welcome);
    browser.tabs.onRemoved.addListener(forgetTab);
  },
});

/** The toolbar forgets its icon with the browser's end. */
async function showStoredState(): Promise<void> {
  await showEnabled((await readSettings()).values.enabled);
}
