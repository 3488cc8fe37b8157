import { type BrowserKind, type DrivenBrowser, type DrivenTab, launchDriven } from './driven';
import { type PageServer, servePages } from './serve';

export interface NamedPage {
  name: string;
  html: string;
}

/** What work in a page answered and took, in ms. */
export interface Cost<T> {
  answer: Awaited<T>;
  ms: number;
}

/** The name of the isolated world, as a content script has one, that each page gets anew. */
const WORLD = 'measured';

/** The page's own scripts and everything else that it would load stay out; its clock has steps of 5 µs. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Pages in a browser without extensions, of which each is loaded anew whenever something is measured in it. */
export class ColdPages {
  private readonly browser: DrivenBrowser;
  private readonly server: PageServer;
  private readonly tab: DrivenTab;

  private constructor(browser: DrivenBrowser, server: PageServer, tab: DrivenTab) {
    this.browser = browser;
    this.server = server;
    this.tab = tab;
  }

  static async open(kind: BrowserKind, pages: readonly NamedPage[]): Promise<ColdPages> {
    const html = new Map(pages.map((page) => [`/${page.name}`, page.html]));
    const server = await servePages((path) => html.get(decodeURIComponent(path)) ?? null, HEADERS);
    const browser = await launchDriven(kind);
    return new ColdPages(browser, server, await browser.openTab('about:blank'));
  }

  /** Loads a page anew, with a new world in which only `script` has run. */
  async visit(page: NamedPage, script: string): Promise<void> {
    const url = this.server.base + encodeURIComponent(page.name);
    await this.tab.goWithWorld(url, WORLD, script);
    await this.run(drawn);
  }

  /**
   * Runs `work` in the world of the page that was last visited. What it takes is the processor time of the page's
   * main thread, which other work on the machine does not lengthen, less what the question itself takes.
   */
  async cost<T>(work: () => T): Promise<Cost<T>> {
    const [, nothing] = await this.timed(() => null);
    const [answer, all] = await this.timed(work);
    return { answer, ms: all - nothing };
  }

  private run<T>(work: () => T): Promise<Awaited<T>> {
    return this.tab.runInWorld(WORLD, work, null);
  }

  private async timed<T>(work: () => T): Promise<[Awaited<T>, number]> {
    const before = await this.tab.spent();
    const answer = await this.run(work);
    return [answer, (await this.tab.spent()) - before];
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}

/** Runs in the page, until it is drawn and idle: then a content script begins to read. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}
