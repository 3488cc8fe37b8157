import { browser } from './api';

/** Chrome's side panel, which the polyfill does not know; Firefox has a sidebar instead. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
  setOptions(options: { enabled: boolean }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/** Whether this browser has a place beside the page; on phones there is none. */
export function hasSidePanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction !== undefined;
}

/** Opens it in the window in front. Browsers allow this only in answer to a click or key. */
export async function openSidePanel(windowId?: number): Promise<void> {
  const panel = sidePanel();
  if (!panel) return browser.sidebarAction.open();
  const id = windowId ?? (await browser.windows.getCurrent()).id;
  if (id !== undefined) await panel.open({ windowId: id });
}

/** Whether the browser offers the panel at all. Firefox offers its sidebar always; the page in it says that it is off. */
export async function allowSidePanel(enabled: boolean): Promise<void> {
  await sidePanel()?.setOptions({ enabled });
}
