import { useEffect, useState } from 'preact/hooks';
import { browser } from './api';

/** The manifest asks for it; browsers let their users withhold it all the same. */
const ALL_PAGES = { origins: ['<all_urls>'] };

/** Whether the user lets Sourcelight read pages, live; null until it is known. */
export function useAccess(): boolean | null {
  const [access, setAccess] = useState<boolean | null>(null);
  useEffect(() => {
    const read = (): void => void browser.permissions.contains(ALL_PAGES).then(setAccess);
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return access;
}

/** Asks the user. Browsers allow the question only in answer to a click. */
export async function askForAccess(): Promise<void> {
  await browser.permissions.request(ALL_PAGES);
}
