import { execFileSync, type StdioOptions } from 'node:child_process';
import { launchBare } from './bareBrowser';
import { findBrowser } from './findBrowser';
import { findFirefox } from './findFirefox';
import { launchFirefox } from './firefoxTab';
import { Tab } from './tab';
import { countThreadTime, threadTime } from './threadTime';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserKind = (typeof BROWSERS)[number];

/** A tab of a browser of either kind. */
export interface DrivenTab {
  /** Loads an address and waits for its load event. */
  go(url: string): Promise<void>;
  /** As `go`; the document has an isolated world of this name, in which the script has run. */
  goWithWorld(url: string, name: string, script: string): Promise<void>;
  /** Runs a function in the page and waits for what it answers, which must be JSON. */
  run<T, A>(work: (given: A) => T, given: A): Promise<Awaited<T>>;
  /** As `run`, in the isolated world of this name. */
  runInWorld<T, A>(name: string, work: (given: A) => T, given: A): Promise<Awaited<T>>;
  /** Ms of processor time that the page's main thread has had; in Firefox its process, which tells finer. */
  spent(): Promise<number>;
  close(): Promise<void>;
}

/** A browser of either kind, with an extension in it or none. */
export interface DrivenBrowser {
  /** The address that the extension's own pages begin with. */
  own: string;
  /** Opens a tab in front; `before` runs in every document of it before the document's own scripts. */
  openTab(url: string, before?: () => void): Promise<DrivenTab>;
  close(): Promise<void>;
}

/** Starts a browser with the extension in this folder. */
export function launchDriven(kind: BrowserKind, folder?: string): Promise<DrivenBrowser> {
  return kind === 'firefox' ? launchFirefox(folder) : launchChromium(folder);
}

async function launchChromium(folder?: string): Promise<DrivenBrowser> {
  const { browser, ids, close } = await launchBare(folder === undefined ? [] : [folder]);
  const openTab = async (url: string, before?: () => void): Promise<DrivenTab> => {
    const tab = await Tab.open(browser, url, before);
    await countThreadTime(tab);
    return Object.assign(tab, { spent: () => threadTime(tab) });
  };
  return { own: `chrome-extension://${ids[0]}/`, openTab, close };
}

/** What the browser calls itself, e.g. "Mozilla Firefox 153.0". */
export function versionOf(kind: BrowserKind): string {
  try {
    const program = (kind === 'firefox' ? findFirefox() : findBrowser()) ?? '';
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio }).trim();
  } catch {
    // Some rows need none, and those that do say so themselves.
    return `no ${kind}`;
  }
}
