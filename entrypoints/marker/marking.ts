import { askBackground, isAlive } from '../../utils/browser/contentApi';
import { bringMarks, type Choices } from '../../utils/browser/markerApi';
import type { PageBlock } from '../../utils/page/collect';
import type { Scout } from '../../utils/page/markerSlot';
import { type FoundRange, type Mark, Marks } from '../../utils/page/marks';
import { createPainter, type Painter } from '../../utils/page/paint';
import { toRange } from '../../utils/page/range';
import { isRejected } from '../../utils/settings/rejections';
import { chooseShown } from '../../utils/settings/shown';
import { CardController, scrollToMark } from './cardController';
import { CardHeads } from './cardHeads';
import { type FoundMention, Resolver } from './resolver';
import type { SharedSurface } from './sharedSurface';

/** How often a page with marks looks whether its extension is still there, in ms. */
const HEARTBEAT = 1500;

/** How long a mark is lit up, in ms. */
const FLASH = 1600;

/** What a period of marking is made with. */
interface MarkingContext {
  scout: Scout;
  surface: SharedSurface;
  /** The extension is gone from under this page. */
  orphaned(): void;
  /** Other mentions are shown than before. */
  changed(): void;
}

/** One period of marking, between being switched on and off. */
export class Marking {
  readonly marks = new Marks();
  private readonly abort = new AbortController();
  private readonly painter: Painter;
  private readonly resolver = new Resolver(this.abort.signal);
  private readonly heads = new CardHeads();
  private readonly card: CardController;
  private choices: Choices;
  private readonly context: MarkingContext;
  private told = 0;

  constructor(choices: Choices, context: MarkingContext) {
    this.choices = choices;
    this.context = context;
    const { scout, surface } = context;
    const { signal } = this.abort;
    this.painter = createPainter(choices.settings.style);
    this.card = new CardController({
      surface,
      marks: this.marks,
      heads: this.heads,
      shadows: () => scout.shadows,
      painter: this.painter,
      settings: () => this.choices.settings,
      published: () => this.published,
      signal,
    });
    const heartbeat = setInterval(() => !isAlive() && context.orphaned(), HEARTBEAT);
    signal.addEventListener('abort', () => clearInterval(heartbeat));
  }

  apply(choices: Choices): void {
    const had = this.choices.settings;
    this.choices = choices;
    const { style, numbers, theme, languages } = choices.settings;
    this.painter.restyle(style);
    if (theme !== had.theme) this.card.restyle();
    const isOther = `${languages}` !== `${had.languages}`;
    if (isOther) this.marks.clear();
    if (isOther || (numbers && !had.numbers)) this.context.scout.readAgain();
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
    return this.resolver.published;
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

  /** The page has become another. */
  forget(): void {
    this.resolver.reset();
    this.marks.clear();
    this.refresh();
  }

  /** Marks what these blocks mention, in the place of what was marked inside these trees. */
  async take(roots: readonly Node[], blocks: readonly PageBlock[]): Promise<void> {
    void bringMarks();
    let replaced = roots;
    for await (const found of this.resolver.resolve(blocks)) {
      if (this.abort.signal.aborted) return;
      await this.show(replaced, found);
      // What is found later is beside it.
      replaced = [];
    }
  }

  private async show(roots: readonly Node[], found: readonly FoundMention[]): Promise<void> {
    const ranges = found.flatMap(({ mention, block }) => {
      const range = toRange(block, mention.start, mention.end);
      return range ? [{ mention, range, block }] : [];
    });
    const marks = this.marks.replaceWithin(roots, ranges);
    this.refresh();
    if (this.choices.settings.numbers && ranges.length > 0) await this.findNumbers(ranges, marks);
    this.heads.want(this.marks.inOrder.map(({ mention }) => mention.entity));
  }

  private async findNumbers(found: readonly FoundRange[], marks: readonly Mark[]): Promise<void> {
    const numbers = await this.resolver.numbers(found);
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
    this.context.changed();
  }

  private tellCount(): void {
    const count = this.marks.inOrder.length;
    if (count === this.told) return;
    this.told = count;
    void askBackground('count', { count });
  }
}
