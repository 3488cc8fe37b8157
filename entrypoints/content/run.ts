import { askBackground, type Choices, isAlive } from '../../utils/browser/contentApi';
import { type FoundRange, type Mark, Marks } from '../../utils/page/marks';
import { createPainter, type Painter } from '../../utils/page/paint';
import { toRange } from '../../utils/page/range';
import { type Change, idle, PageWatcher } from '../../utils/page/watch';
import { isRejected } from '../../utils/settings/rejections';
import { chooseShown } from '../../utils/settings/shown';
import { CardController, scrollToMark } from './cardController';
import { type FoundMention, PageScanner } from './scanner';
import type { SharedSurface } from './sharedSurface';

/** How often a page with marks looks whether its extension is still there, in ms. */
const HEARTBEAT = 1500;

/** How long a mark is lit up, in ms. */
const FLASH = 1600;

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
  private choices: Choices;
  private readonly events: RunEvents;
  private told = 0;

  constructor(choices: Choices, surface: SharedSurface, events: RunEvents) {
    this.choices = choices;
    this.events = events;
    const { signal } = this.abort;
    this.painter = createPainter(choices.settings.style);
    this.watcher = new PageWatcher((change) => this.onChange(change), signal);
    this.scanner = new PageScanner((shadow) => this.onShadow(shadow), signal);
    this.card = new CardController({
      surface,
      marks: this.marks,
      shadows: this.shadows,
      painter: this.painter,
      settings: () => this.choices.settings,
      published: () => this.scanner.published,
      signal,
    });
    const heartbeat = setInterval(() => !isAlive() && events.orphaned(), HEARTBEAT);
    signal.addEventListener('abort', () => clearInterval(heartbeat));
    idle(() => void this.scanPage(), 500);
  }

  apply(choices: Choices): void {
    const had = this.choices.settings;
    this.choices = choices;
    const { style, numbers, theme, languages } = choices.settings;
    this.painter.restyle(style);
    if (theme !== had.theme) this.card.restyle();
    const isOther = `${languages}` !== `${had.languages}`;
    if (isOther) this.marks.clear();
    if (isOther || (numbers && !had.numbers)) void this.scanPage();
    if (!numbers) this.marks.clearNumbers();
    this.refresh();
  }

  dispose(): void {
    this.abort.abort();
    this.card.dispose();
    this.marks.clear();
    this.painter.dispose();
    this.tellCount();
  }

  get published(): string | null {
    return this.scanner.published;
  }

  /** Brings a mark to the reader and opens its card. */
  reveal(id: number): void {
    const mark = this.marks.get(id);
    if (mark) this.card.openByKey(mark);
  }

  /** Brings a mark to the reader and lights it up for a moment. */
  flash(id: number): void {
    const mark = this.marks.get(id);
    if (!mark) return;
    scrollToMark(mark);
    this.painter.activate(mark.range);
    setTimeout(() => this.card.activate(), FLASH);
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
    // Reading the new page may take its time; later changes do not wait for it.
    if (navigated) void this.scanPage();
    else await this.scan(roots);
    return this.scanner.takeSpent();
  }

  /** What was found in changes meanwhile stays. */
  private async scanPage(): Promise<void> {
    await this.show([], await this.scanner.scanPage());
  }

  private async scan(roots: readonly Node[]): Promise<void> {
    await this.show(roots, await this.scanner.scan(roots));
  }

  private async show(roots: readonly Node[], found: readonly FoundMention[]): Promise<void> {
    if (this.abort.signal.aborted) return;
    const ranges = found.flatMap(({ mention, block }) => {
      const range = toRange(block, mention.start, mention.end);
      return range ? [{ mention, range, block }] : [];
    });
    const marks = this.marks.replaceWithin(roots, ranges);
    this.refresh();
    if (this.choices.settings.numbers && ranges.length > 0) await this.findNumbers(ranges, marks);
  }

  private async findNumbers(found: readonly FoundRange[], marks: readonly Mark[]): Promise<void> {
    const numbers = await this.scanner.numbers(found);
    if (this.abort.signal.aborted) return;
    for (const { at, start, end } of numbers) {
      const block = found[at]?.block;
      const range = block && toRange(block, start, end);
      if (range) marks[at]?.numbers.push(range);
    }
    this.refresh();
  }

  private refresh(): void {
    const { settings, rejections } = this.choices;
    const shown = this.marks.show((all) =>
      chooseShown(
        all
          .filter(({ mention }) => !isRejected(mention, location.hostname, rejections))
          .map((mark) => ({ ...mark.mention, mark, paragraph: mark.element })),
        settings,
      ).map(({ mark }) => mark),
    );
    this.painter.paint(
      shown.map(({ range }) => range),
      shown.flatMap(({ numbers }) => numbers),
    );
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
