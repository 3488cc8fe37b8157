import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchContentErrors } from '../../utils/browser/contentErrors';
import './highlights.css';
import { PageSession } from './session';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    // A picture or data: there is no text to read, and nowhere for a card.
    if (!(document.documentElement instanceof HTMLElement)) return;
    watchContentErrors(signal);
    void new PageSession(signal).start();
  },
});
