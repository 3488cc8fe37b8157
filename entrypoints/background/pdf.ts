import { browser, type Menus } from '../../utils/browser/api';
import { pdfPageUrl } from '../../utils/browser/pdfPage';
import type { Words } from '../../utils/words/types';

const ON_LINK = 'pdf-link';
const ON_PAGE = 'pdf-page';
const PDFS = ['*://*/*.pdf', '*://*/*.pdf?*', '*://*/*.PDF', 'file:///*.pdf'];

/** The menu's entries on links to PDFs and on PDFs themselves. */
export function pdfMenu(words: Words): Menus.CreateCreatePropertiesType[] {
  const title = words.say('pdfInMenu');
  return [
    { id: ON_LINK, title, contexts: ['link'], targetUrlPatterns: PDFS },
    { id: ON_PAGE, title, contexts: ['page'], documentUrlPatterns: PDFS },
  ];
}

/** Opens the PDF that the menu was asked for on, beside its tab. */
export function answerPdfMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    const address = { [ON_LINK]: linkUrl, [ON_PAGE]: pageUrl }[menuItemId];
    if (address === undefined) return;
    const place = tab && tab.index >= 0 ? { index: tab.index + 1 } : {};
    void browser.tabs.create({ url: pdfPageUrl(address), ...place });
  });
}
