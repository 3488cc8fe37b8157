import {
  askBackground,
  isAlive,
  readContentSettings,
  watchContentSettings,
} from '../../utils/browser/contentApi';
import { type Mark, Marks } from '../../utils/page/marks';
import { createPainter, type Painter } from '../../utils/page/paint';
import { toRange } from '../../utils/page/range';
import { type Change, idle, PageWatcher } from '../../utils/page/watch';
import { isActiveOn } from '../../utils/settings/effective';
import { chooseShown } from '../../utils/settings/shown';
import type { Settings } from '../../utils/settings/table';
import { CardController } from './cardController';
import { answerPages } from './pageLink';
import { PageScanner } from './scanner';

/** How often a page with marks looks whether its extension is still there, in ms. */
const HEARTBEAT = 1500;

/** Everything Sourcelight does in one frame, from its settings to its marks. */
export class PageSession {
  private run: Run | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  get current(): Run | undefined {
    return this.run;
  }

  async start(): Promise<void> {
    watchContentSettings(({ values }) => this.apply(values), this.signal);
    // Settings that changed while the page lay in the back/forward cache were not told.
    addEventListener('pageshow', (event) => event.persisted && void this.reload(), {
      signal: this.signal,
    });
    this.signal.addEventListener('abort', () => this.stop());
    answerPages(this, this.signal);
    await this.reload();
  }

  /** Calls back after each change of the marks; returns how to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async reload(): Promise<void> {
    if (isAlive()) this.apply((await readContentSettings()).values);
  }

  private apply(settings: Settings): void {
    if (!isActiveOn(location.hostname, settings)) this.stop();
    else if (this.run) this.run.apply(settings);
    else if (!this.signal.aborted) {
      this.run = new Run(settings, { orphaned: () => this.stop(), changed: () => this.notify() });
      this.notify();
    }
  }

  private stop(): void {
    const { run } = this;
    this.run = undefined;
    run?.dispose();
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

interface RunEvents {
  /** The extension is gone from under this page. */
  orphaned(): void;
  /** Other mentions are shown than before. */
  changed(): void;
}

/** One period of marking, between being switched on and off. */
export class Run {
  readonly marks = new Marks();
  private readonly abort = new AbortController();
  private readonly painter: Painter;
  private readonly shadows = new Set<ShadowRoot>();
  private readonly watcher: PageWatcher;
  private readonly scanner: PageScanner;
  private readonly card: CardController;
  private settings: Settings;
  private readonly events: RunEvents;
  private told = 0;

  constructor(settings: Settings, events: RunEvents) {
    this.settings = settings;
    this.events = events;
    const { signal } = this.abort;
    this.painter = createPainter(settings.style);
    this.watcher = new PageWatcher((change) => this.onChange(change), signal);
    this.scanner = new PageScanner((shadow) => this.onShadow(shadow), signal);
    this.card = new CardController({
      marks: this.marks,
      shadows: this.shadows,
      painter: this.painter,
      settings: () => this.settings,
      published: () => this.scanner.published,
      signal,
    });
    const heartbeat = setInterval(() => !isAlive() && events.orphaned(), HEARTBEAT);
    signal.addEventListener('abort', () => clearInterval(heartbeat));
    idle(() => void this.scan([document.documentElement]), 500);
  }

  apply(settings: Settings): void {
    this.settings = settings;
    this.painter.restyle(settings.style);
    this.card.restyle();
    this.refresh();
  }

  dispose(): void {
    this.abort.abort();
    this.card.dispose();
    this.marks.clear();
    this.painter.dispose();
    this.tellCount();
  }

  /** Brings a mark to the reader and opens its card. */
  reveal(mark: Mark): void {
    this.card.openByKey(mark);
  }

  step(forward: boolean): void {
    this.card.step(forward);
  }

  private onShadow(shadow: ShadowRoot): void {
    if (this.shadows.has(shadow)) return;
    this.shadows.add(shadow);
    this.watcher.observe(shadow);
  }

  private async onChange({ roots, navigated }: Change): Promise<number> {
    if (navigated) {
      this.scanner.reset();
      this.marks.clear();
    }
    for (const shadow of this.shadows) if (!shadow.host.isConnected) this.shadows.delete(shadow);
    await this.scan(navigated ? [document.documentElement] : roots);
    const { spent } = this.scanner;
    this.scanner.spent = 0;
    return spent;
  }

  private async scan(roots: readonly Node[]): Promise<void> {
    const found = await this.scanner.scan(roots);
    if (this.abort.signal.aborted) return;
    const ranges = found.flatMap(({ mention, block }) => {
      const range = toRange(block, mention.start, mention.end);
      return range ? [{ mention, range, block }] : [];
    });
    this.marks.replaceWithin(roots, ranges);
    this.refresh();
  }

  private refresh(): void {
    const shown = this.marks.show((all) =>
      chooseShown(
        all.map((mark) => ({ ...mark.mention, mark, paragraph: mark.element })),
        this.settings,
      ).map(({ mark }) => mark),
    );
    this.painter.paint(shown.map(({ range }) => range));
    this.card.onMarksChanged();
    this.tellCount();
    this.events.changed();
  }

  private tellCount(): void {
    const count = this.marks.inOrder.length;
    if (count === this.told) return;
    this.told = count;
    void askBackground('count', { count });
  }
}
