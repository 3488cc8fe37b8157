import { askBackground } from '../../utils/browser/contentApi';
import type { Shown } from '../../utils/facts/head';
import type { CardPlace, CardState } from '../../utils/page/cardSlot';
import type { Mark, Marks } from '../../utils/page/marks';
import { pageScheme } from '../../utils/page/scheme';
import { LOADING_SHOWN, PASSING } from '../../utils/popover/delays';
import type { PopoverState } from '../../utils/popover/state';
import type { Settings } from '../../utils/settings/table';
import type { CardHeads } from './cardHeads';
import { cardRequest } from './cardRequest';
import { ComingCard } from './comingCard';
import type { CardOwner, SharedSurface } from './sharedSurface';

export interface CardContext {
  surface: SharedSurface;
  marks: Marks;
  heads: CardHeads;
  settings(): Settings;
  /** The day on which the page says it was published, `YYYY-MM-DD`. */
  published(): string | null;
}

/** Asks for the cards of marks and draws them, ahead of time where it can; whether one is wanted is told by `state`. */
export class CardDrawer {
  /** What the pointer was on: the mention itself, or a number that its card answers. */
  pointed: Range | null = null;
  /** The card of the mark that the pointer rests on, asked for before it is to be shown. */
  private coming: ComingCard | null = null;
  private readonly context: CardContext;
  private readonly owner: CardOwner;
  private readonly state: () => PopoverState;

  constructor(context: CardContext, owner: CardOwner, state: () => PopoverState) {
    this.context = context;
    this.owner = owner;
    this.state = state;
  }

  async show(id: number): Promise<void> {
    const mark = this.context.marks.get(id);
    if (!mark) return;
    const place = this.placeOf(mark);
    const coming = this.coming?.mark === id ? this.coming : this.ask(mark);
    const show = (content: Shown | CardState): void => {
      if (this.isIn('open', id)) void this.context.surface.show(this.owner, content, place);
    };
    const first = coming.now;
    if (first) show(first);
    const end = await soonOr(coming.end, LOADING_SHOWN, () => {
      if (!first) show('loading');
    });
    if (this.coming === coming) this.coming = null;
    if (end !== first || end === null) show(end ?? 'error');
  }

  /** The time that a pointer has to rest is time to get ready in. */
  ahead(id: number): void {
    const mark = this.context.marks.get(id);
    if (!mark || this.coming?.mark === id) return;
    this.coming = this.ask(mark);
    void this.drawAhead(mark, this.coming);
  }

  /** Gives up what was asked for ahead. */
  forget(): void {
    if (this.coming) this.context.surface.forget();
    this.coming = null;
  }

  /** Says that what the reader did could not be kept. */
  tellUnsaved(mark: Mark): void {
    void this.context.surface.show(this.owner, 'unsaved', this.placeOf(mark));
  }

  private ask(mark: Mark): ComingCard {
    const { marks, heads, published, surface } = this.context;
    // Before the card, as a background that only starts then reads the dataset for a while.
    void surface.prepare();
    const answer = askBackground('card', cardRequest(mark, marks.inOrder, published()));
    return new ComingCard(mark, answer, heads.of(mark.mention.entity));
  }

  /** Laid out only once the pointer has rested a while: a page must not notice one that passes by. */
  private async drawAhead(mark: Mark, coming: ComingCard): Promise<void> {
    const { surface } = this.context;
    const draw = (content: Shown | null): void => {
      if (content && this.isIn('intent', mark.id)) surface.ahead(content, this.placeOf(mark));
    };
    await Promise.all([surface.prepare(), new Promise((done) => setTimeout(done, PASSING))]);
    const first = coming.now;
    draw(first);
    const end = await coming.end;
    if (end !== first) draw(end);
  }

  private isIn(phase: 'intent' | 'open', id: number): boolean {
    const state = this.state();
    return state.phase === phase && state.mark === id;
  }

  private placeOf(mark: Mark): CardPlace {
    const { theme } = this.context.settings();
    const all = this.context.marks.inOrder;
    const state = this.state();
    const byKey = state.phase === 'open' && state.by === 'key';
    const isPointed = [mark.range, ...mark.numbers].some((range) => range === this.pointed);
    return {
      anchor: isPointed && this.pointed ? this.pointed : mark.range,
      theme: theme === 'page' ? pageScheme(mark.range.startContainer) : theme,
      mention: mark.text.replace(/\s+/g, ' '),
      announce: byKey ? { number: all.indexOf(mark) + 1, count: all.length } : null,
    };
  }
}

/** Waits for an answer; calls `late` if it takes longer than `delay` ms. */
async function soonOr<T>(answer: Promise<T>, delay: number, late: () => void): Promise<T> {
  const timer = setTimeout(late, delay);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
