import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchFaults } from '../../utils/browser/contentApi';
import { PageScout } from './scout';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main({ signal }) {
    // A picture or data: there is no text to read, and nowhere for a card.
    if (!(document.documentElement instanceof HTMLElement)) return;
    const scout = new PageScout(signal);
    watchFaults((thrown) => void scout.fail(thrown), signal);
    void scout.start();
  },
});
