import type { DevTools, DevToolsEvent, Params } from './devtools';

/** A world of scripts in a page: the page's own, an extension's, or one that was asked for by name. */
interface World {
  id: number;
  name: string;
  origin: string;
}

/** A tab of a browser that is spoken to by its pipe. */
export class Tab {
  private readonly browser: DevTools;
  private readonly target: string;
  private readonly session: string;
  private readonly worlds = new Map<number, World>();
  private readonly deaf: () => void;

  private constructor(browser: DevTools, target: string, session: string) {
    this.browser = browser;
    this.target = target;
    this.session = session;
    this.deaf = browser.on((event) => this.hear(event));
  }

  /** Opens a tab in front; `before` runs in every document of it before the document's own scripts. */
  static async open(browser: DevTools, url: string, before?: () => void): Promise<Tab> {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const tab = new Tab(browser, String(targetId), String(sessionId));
    await tab.send('Runtime.enable');
    await tab.send('Page.enable');
    if (before)
      await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${before})()` });
    await tab.send('Page.bringToFront');
    await tab.go(url);
    return tab;
  }

  /** Loads an address and waits for its load event. */
  async go(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      const stop = this.browser.on(({ sessionId, method }) => {
        if (sessionId !== this.session || method !== 'Page.loadEventFired') return;
        stop();
        resolve();
      });
    });
    await this.send('Page.navigate', { url });
    await loaded;
  }

  /** As `go`; the document has an isolated world of this name, in which the script has run. */
  async goWithWorld(url: string, worldName: string, source: string): Promise<void> {
    const { identifier } = await this.send('Page.addScriptToEvaluateOnNewDocument', {
      source,
      worldName,
    });
    await this.go(url);
    await this.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  }

  send(method: string, params: Params = {}): Promise<Params> {
    return this.browser.send(method, params, this.session);
  }

  /** Runs a function in the page and waits for what it answers, which must be JSON. */
  run<T, A>(work: (given: A) => T, given: A): Promise<Awaited<T>> {
    return this.evaluate(work, given);
  }

  /** As `run`, in the world of an extension's content script, which is waited for. */
  async runIn<T, A>(extension: string, work: (given: A) => T, given: A): Promise<Awaited<T>> {
    const origin = `chrome-extension://${extension}`;
    const world = await this.world((one) => one.origin === origin);
    return this.evaluate(work, given, world.id);
  }

  /** As `run`, in the isolated world of this name. */
  async runInWorld<T, A>(name: string, work: (given: A) => T, given: A): Promise<Awaited<T>> {
    const world = await this.world((one) => one.name === name);
    return this.evaluate(work, given, world.id);
  }

  private async world(isIt: (world: World) => boolean): Promise<World> {
    const find = () => [...this.worlds.values()].find(isIt);
    for (let turn = 0; turn < TURNS && !find(); turn++) await pause(TURN);
    const world = find();
    if (!world) throw new Error('the script has no world in this page');
    return world;
  }

  /** Asks the page again and again until it answers true. */
  async until<A>(holds: (given: A) => boolean, given: A): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) {
      if (await this.run(holds, given)) return;
      await pause(TURN);
    }
    throw new Error(`the page never held: ${holds}`);
  }

  async point(x: number, y: number): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  }

  async close(): Promise<void> {
    this.deaf();
    await this.browser.send('Target.closeTarget', { targetId: this.target });
  }

  private async evaluate<T, A>(
    work: (given: A) => T,
    given: A,
    contextId?: number,
  ): Promise<Awaited<T>> {
    const answer = await this.send('Runtime.evaluate', {
      expression: `(${work})(${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    });
    const { result, exceptionDetails } = answer as unknown as Evaluated<T>;
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  private hear({ sessionId, method, params }: DevToolsEvent): void {
    if (sessionId !== this.session) return;
    if (method === 'Runtime.executionContextsCleared') this.worlds.clear();
    if (method === 'Runtime.executionContextDestroyed')
      this.worlds.delete(Number(params['executionContextId']));
    if (method !== 'Runtime.executionContextCreated') return;
    const world = params['context'] as World;
    this.worlds.set(world.id, world);
  }
}

interface Evaluated<T> {
  result: { value: Awaited<T> };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

const TURNS = 600;
/** Ms between two looks. */
const TURN = 20;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
