import { defineContentScript } from 'wxt/utils/define-content-script';
import { main } from './main';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main,
});
