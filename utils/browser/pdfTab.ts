import { browser } from './api';
import { tabInFront } from './pageLine';

/** The address of the PDF that the tab in front shows; null if it shows none, or one we may not see. */
export async function pdfInFront(): Promise<string | null> {
  const id = await tabInFront();
  if (id === undefined) return null;
  try {
    const { url } = await browser.tabs.get(id);
    if (!url || !/^(?:https?|file):/.test(url)) return null;
    return /\.pdf$/i.test(new URL(url).pathname) || (await isPdf(id)) ? url : null;
  } catch {
    // Tabs that are gone, and pages where no extension may look.
    return null;
  }
}

/** Asks the page itself: addresses of PDFs need not end in `.pdf`. */
async function isPdf(tabId: number): Promise<boolean> {
  const func = (): boolean => document.contentType === 'application/pdf';
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func });
  return answer?.result === true;
}

/** Opens a page of ours beside the tab it came from. */
export async function openBeside(url: string): Promise<void> {
  const id = await tabInFront();
  const place = id === undefined ? {} : { index: (await browser.tabs.get(id)).index + 1 };
  await browser.tabs.create({ url, ...place });
}
