import { DevTools } from './devtools';
import { pause } from './tab';

/** A browser with extensions in it, to whose workers nobody is attached. */
export interface BareBrowser {
  browser: DevTools;
  /** Of each folder's extension, its id. */
  ids: string[];
  close(): Promise<void>;
}

interface Target {
  targetId: string;
  url: string;
}

/** `hasWelcome`: whether one of them opens a page when it is installed, as ours does. */
export async function launchBare(
  folders: readonly string[],
  hasWelcome = folders.length > 0,
): Promise<BareBrowser> {
  const browser = new DevTools();
  const ids: string[] = [];
  for (const path of folders) {
    const { id } = await browser.send('Extensions.loadUnpacked', { path });
    ids.push(String(id));
  }
  await closeWelcome(browser, hasWelcome ? WELCOME : 0);
  return { browser, ids, close: () => browser.close() };
}

/** Stops an extension's background as the browser does when it is idle, and waits until it is gone. */
export async function stopBackground(browser: DevTools, id: string): Promise<void> {
  const running = async () => {
    const all = await targets(browser, [{ type: 'service_worker' }]);
    return all.filter(({ url }) => url.startsWith(`chrome-extension://${id}/`));
  };
  for (const { targetId } of await running())
    await browser.send('Target.closeTarget', { targetId });
  while ((await running()).length > 0) await pause(20);
  await pause(REST);
}

/** Ms for which a worker that was stopped is left alone: its process is still ending when it is gone. */
const REST = 150;

/** Turns that the welcome page of an install is waited for: left open, it would come before what is measured. */
const WELCOME = 600;

/** Every start here is an install; its welcome page is not what it was started for. */
async function closeWelcome(browser: DevTools, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const welcome = (await targets(browser)).find(({ url }) => url.includes('/welcome.html'));
    if (welcome) {
      await browser.send('Target.closeTarget', { targetId: welcome.targetId });
      return;
    }
    await pause(50);
  }
}

async function targets(browser: DevTools, filter?: object[]): Promise<Target[]> {
  const { targetInfos } = await browser.send('Target.getTargets', filter ? { filter } : {});
  return targetInfos as Target[];
}
