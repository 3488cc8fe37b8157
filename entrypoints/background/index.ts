import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser/api';
import { forgetTab } from '../../utils/browser/badge';
import { keepGrammar } from '../../utils/browser/bringGrammar';
import { watchErrors } from '../../utils/browser/errors';
import { showEnabled } from '../../utils/browser/icon';
import { followFeedSettings, refreshByAlarm } from '../../utils/browser/own/alarm';
import { settleOwn } from '../../utils/browser/own/announce';
import { followPageChoice } from '../../utils/browser/pageChoiceStore';
import { followPolicy } from '../../utils/browser/policyStore';
import { serve } from '../../utils/browser/serve';
import { readSettings, watchSettings } from '../../utils/browser/settingsStore';
import { allowSidePanel } from '../../utils/browser/sidePanel';
import type { EffectiveSettings } from '../../utils/settings/effective';
import { forwardCommands } from './commands';
import { followOwnDatasets, handlers, searchNames } from './handlers';
import { answerMenu, makeMenu, openFromAddressBar } from './lookup';
import { answerOmnibox } from './omnibox';
import { startInOpenTabs } from './openTabs';
import { answerPdfMenu } from './pdf';
import { welcome } from './welcome';

export default defineBackground({
  main() {
    watchErrors('background', 'background');
    keepGrammar();
    // Own names are compiled anew where a new package brings another bundled dataset, or a change ended half-way.
    void settleOwn();
    void followPolicy().then(() => followFeedSettings());
    followPageChoice();
    serve(handlers);
    followOwnDatasets();
    forwardCommands();
    answerMenu();
    answerPdfMenu();
    answerOmnibox({ search: searchNames, open: openFromAddressBar });
    refreshByAlarm();
    watchSettings(applySettings);
    browser.runtime.onStartup.addListener(applyStored);
    browser.runtime.onInstalled.addListener(applyStored);
    // Firefox itself runs content scripts in open tabs after an install; after a permission nobody does.
    if (!import.meta.env.FIREFOX) browser.runtime.onInstalled.addListener(startInOpenTabs);
    browser.permissions.onAdded.addListener(startInOpenTabs);
    browser.runtime.onInstalled.addListener(welcome);
    browser.runtime.onInstalled.addListener(makeMenu);
    browser.runtime.onStartup.addListener(makeMenu);
    browser.tabs.onRemoved.addListener(forgetTab);
  },
});

/** The browser forgets its icon and the side panel's state with its end or ours. */
async function applyStored(): Promise<void> {
  applySettings(await readSettings());
}

/** What the browser itself shows of the settings, and the datasets that they name. */
function applySettings({ values }: EffectiveSettings): void {
  void showEnabled(values.enabled);
  void allowSidePanel(values.sidePanel);
  void followFeedSettings();
}
