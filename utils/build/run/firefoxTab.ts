import type { DrivenBrowser, DrivenTab } from './driven';
import { FIXED_HOST, OWN, startFirefox } from './firefox';
import type { Marionette } from './marionette';

interface Window {
  handle: string;
}

/** Firefox, with the extension in this folder if there is one; its clocks have no coarse steps. */
export async function launchFirefox(folder?: string): Promise<DrivenBrowser> {
  const { marionette, close } = await startFirefox({
    ...FIXED_HOST,
    'privacy.reduceTimerPrecision': false,
  });
  if (folder !== undefined)
    await marionette.send('Addon:Install', { path: folder, temporary: true });
  return {
    own: OWN,
    openTab: (url, before) => FirefoxTab.open(marionette, url, before),
    close,
  };
}

/** A tab of a Firefox that is spoken to by Marionette; it stays in front until it is closed. */
class FirefoxTab implements DrivenTab {
  private readonly marionette: Marionette;
  /** The tab to go back to. */
  private readonly back: string;
  private readonly early: string | null;

  private constructor(marionette: Marionette, back: string, early: string | null) {
    this.marionette = marionette;
    this.back = back;
    this.early = early;
  }

  static async open(marionette: Marionette, url: string, before?: () => void): Promise<FirefoxTab> {
    const back = await marionette.send<string>('WebDriver:GetWindowHandle');
    const early = before ? frameScript(before) : null;
    if (early !== null)
      await marionette.inBrowser('Services.mm.loadFrameScript(args[0], true);', early);
    const { handle } = await marionette.send<Window>('WebDriver:NewWindow', { type: 'tab' });
    await marionette.send('WebDriver:SwitchToWindow', { handle });
    const tab = new FirefoxTab(marionette, back, early);
    await tab.go(url);
    return tab;
  }

  async go(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  async goWithWorld(url: string, name: string, script: string): Promise<void> {
    await this.go(url);
    await this.marionette.run(`() => { ${script} }`, [], { world: name });
  }

  run<T, A>(work: (given: A) => T, given: A): Promise<Awaited<T>> {
    return this.marionette.run(work, [given]);
  }

  runInWorld<T, A>(name: string, work: (given: A) => T, given: A): Promise<Awaited<T>> {
    return this.marionette.run(work, [given], { world: name });
  }

  async spent(): Promise<number> {
    const { origin } = new URL(await this.marionette.send<string>('WebDriver:GetCurrentURL'));
    const ns = await this.marionette.inBrowser<number>(
      `const { children } = await ChromeUtils.requestProcInfo();
       const shows = ({ windows }) => windows.some(({ documentURI }) => documentURI?.spec.startsWith(args[0]));
       return children.find(shows).cpuTime;`,
      origin,
    );
    return ns / 1e6;
  }

  async close(): Promise<void> {
    await this.marionette.send('WebDriver:CloseWindow');
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.back });
    if (this.early !== null)
      await this.marionette.inBrowser('Services.mm.removeDelayedFrameScript(args[0]);', this.early);
  }
}

/** A script for all tabs that runs a function in each document as it comes into being. */
function frameScript(work: () => void): string {
  const code = `addEventListener('DOMWindowCreated', ({ target }) => {
    const window = target.defaultView;
    Cu.evalInSandbox(${JSON.stringify(`(${work})()`)}, new Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false }));
  }, true);`;
  return `data:,${encodeURIComponent(code)}`;
}
