import {
  type Choices,
  isAlive,
  readChoices,
  watchChoices,
  watchNames,
} from '../../utils/browser/contentApi';
import { pageAddress } from '../../utils/page/address';
import { isActiveOn } from '../../utils/settings/active';
import { DEFAULTS } from '../../utils/settings/effective';
import { Lookup } from './lookup';
import { answerPages } from './pageLink';
import { Run } from './run';
import { offerLookup } from './selectionButton';
import { SharedSurface } from './sharedSurface';

/** Everything Sourcelight does in one frame, from its settings to its marks. */
export class PageSession {
  readonly lookup: Lookup;
  private readonly surface = new SharedSurface();
  private choices: Choices = { settings: DEFAULTS, rejections: [] };
  private run: Run | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
    this.lookup = new Lookup(this.surface, () => this.choices.settings, signal);
  }

  get current(): Run | undefined {
    return this.run;
  }

  async start(): Promise<void> {
    watchChoices(() => void this.reload(), this.signal);
    // Other names to look for: the page is read anew.
    watchNames(() => {
      this.stop();
      void this.reload();
    }, this.signal);
    // Settings that changed while the page lay in the back/forward cache were not told.
    addEventListener('pageshow', (event) => event.persisted && void this.reload(), {
      signal: this.signal,
    });
    this.signal.addEventListener('abort', () => {
      this.stop();
      this.surface.dispose();
    });
    offerLookup(this.lookup, () => this.choices.settings.selectionButton, this.signal);
    answerPages(this, this.signal);
    await this.reload();
  }

  /** Calls back after each change of the marks; returns how to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async reload(): Promise<void> {
    if (isAlive()) this.apply(await readChoices());
  }

  private apply(choices: Choices): void {
    this.choices = choices;
    if (!isActiveOn(pageAddress(), choices.settings)) this.stop();
    else if (this.run) this.run.apply(choices);
    else if (!this.signal.aborted) {
      const events = { orphaned: () => this.abandon(), changed: () => this.notify() };
      this.run = new Run(choices, this.surface, events);
      this.notify();
    }
  }

  private stop(): void {
    const { run } = this;
    this.run = undefined;
    run?.dispose();
    this.notify();
  }

  /** The extension is gone; nothing of it stays. */
  private abandon(): void {
    this.stop();
    this.lookup.close();
    this.surface.dispose();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
