import { browser } from './api';
import { MARKS_SHEET } from './parts';

/** Marks mentions on a page of our own, where browsers run no content scripts, by the same code. */
export function readThisPage(): void {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = browser.runtime.getURL(`/${MARKS_SHEET}`);
  document.head.append(link);
  // Nobody can bring the marker in later, so it comes along.
  for (const file of [...(script?.js ?? []), 'marker.js']) {
    const element = document.createElement('script');
    element.src = browser.runtime.getURL(file);
    element.async = false;
    document.head.append(element);
  }
}
