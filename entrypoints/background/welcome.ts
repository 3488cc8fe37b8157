import { browser } from '../../utils/browser/api';
import { readSettings } from '../../utils/browser/settingsStore';

/** Shows the welcome page after an install by the user; an administrator's users did not ask for it. */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin' || !(await readSettings()).values.welcomePage) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
