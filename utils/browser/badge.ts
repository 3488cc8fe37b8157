import { browser } from './api';

const KEY = 'counts';

/** Mentions by tab and frame; kept in session storage, as the background forgets. */
type Counts = Record<string, Record<string, number>>;

const ACCENT = '#8a4b08';

/** Notes a frame's count and shows the tab's sum on the toolbar button. */
export async function showCount(
  tabId: number,
  frameId: number,
  count: number,
  visible: boolean,
): Promise<void> {
  const total = await navigator.locks.request(KEY, () => noteCount(tabId, frameId, count));
  await setBadge(tabId, visible && total > 0 ? label(total) : '');
}

export async function forgetTab(tabId: number): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const counts = await readCounts();
    delete counts[tabId];
    await browser.storage.session.set({ [KEY]: counts });
  });
}

async function noteCount(tabId: number, frameId: number, count: number): Promise<number> {
  const counts = await readCounts();
  // A new document in the top frame has new frames below it.
  const tab: Record<string, number> =
    frameId === 0 && count === 0 ? {} : { ...counts[tabId], [frameId]: count };
  counts[tabId] = tab;
  await browser.storage.session.set({ [KEY]: counts });
  return Object.values(tab).reduce((sum, part) => sum + part, 0);
}

async function readCounts(): Promise<Counts> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return isCounts(stored) ? stored : {};
}

function isCounts(stored: unknown): stored is Counts {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.values(stored).every(
      (tab) =>
        typeof tab === 'object' &&
        tab !== null &&
        Object.values(tab).every((count) => typeof count === 'number'),
    )
  );
}

function label(total: number): string {
  return total > 999 ? '999+' : String(total);
}

/** The tab may be gone by now; then there is nothing to show. */
async function setBadge(tabId: number, text: string): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color: ACCENT }),
    browser.action.setBadgeText({ tabId, text }),
  ]);
}
