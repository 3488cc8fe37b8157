import type { Page } from 'playwright-core';
import { type FeedServer, serveFeeds } from './feedServer';
import { openStage, type Stage } from './harness';

/** A browser with the extension, its options opened, and a server of datasets whose certificate it takes. */
export interface FeedStage extends Stage {
  feeds: FeedServer;
  own: Page;
}

/** `names` is the page that is served as `names.html`. */
export async function openFeedStage(names: string): Promise<FeedStage> {
  const feeds = await serveFeeds();
  const stage = await openStage({
    pages: new Map([['names.html', names]]),
    args: ['--ignore-certificate-errors'],
  });
  const own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
  const close = async (): Promise<void> => {
    await stage.close();
    feeds.close();
  };
  return { ...stage, feeds, own, close };
}

/** What tells why a story of datasets failed. */
export function stateOf({ feeds, own }: FeedStage): Promise<unknown> {
  const stored = own.evaluate(async () => {
    const { pageFilter: _, ...local } = await chrome.storage.local.get();
    const [locks, databases] = [await navigator.locks.query(), await indexedDB.databases()];
    return { local, locks, databases, page: document.body.innerText };
  });
  return stored.then((all) => ({ ...all, asked: feeds.asked }), String);
}

/** Runs in a page of the extension: all feeds were last looked at long ago. */
export async function ageFeeds(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('datasets'));
  const about = database.transaction('about', 'readwrite').objectStore('about');
  for (const own of await settled(about.getAll()))
    await settled(
      about.put({ ...own, from: { ...own.from, checked: '2026-01-01T00:00:00.000Z' } }),
    );
  database.close();
}

/** Runs there too: rings the alarm that has feeds looked at, of an extension that is not packed. */
export async function ringFeedAlarm(): Promise<void> {
  await chrome.alarms.create('own-datasets', { when: Date.now(), periodInMinutes: 60 });
}
