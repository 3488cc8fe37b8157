import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser/api';
import { forgetTab } from '../../utils/browser/badge';
import { serve } from '../../utils/browser/serve';
import { forwardCommands } from './commands';
import { handlers } from './handlers';
import { startInOpenTabs } from './openTabs';

export default defineBackground({
  main() {
    serve(handlers);
    forwardCommands();
    browser.runtime.onInstalled.addListener(startInOpenTabs);
    browser.tabs.onRemoved.addListener(forgetTab);
  },
});
