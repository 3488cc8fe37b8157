import { browser, type Scripting } from './api';
import { MARKS_SHEET, type Part } from './parts';

/** Brings a part of the content script into these frames; false where no script of ours may run. */
export async function bringPartInto(
  target: Scripting.InjectionTarget,
  part: Part,
): Promise<boolean> {
  try {
    if (part === 'marks') await browser.scripting.insertCSS({ target, files: [MARKS_SHEET] });
    // At once, since a frame that is still loading can be waited for by nobody.
    else
      await browser.scripting.executeScript({
        target,
        files: [`${part}.js`],
        injectImmediately: true,
      });
    return true;
  } catch {
    // The browser's own pages and stores refuse, and so does a tab that has been closed meanwhile.
    return false;
  }
}
