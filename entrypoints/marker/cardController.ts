import { askBackground } from '../../utils/browser/contentApi';
import type { CardRequestView } from '../../utils/facts/types';
import type { CardPlace } from '../../utils/page/cardSlot';
import { markAt } from '../../utils/page/hitTest';
import type { Mark, Marks } from '../../utils/page/marks';
import type { Painter } from '../../utils/page/paint';
import { watchPointer } from '../../utils/page/pointer';
import { pageScheme } from '../../utils/page/scheme';
import { INTENT, LEAVE, LOADING_SHOWN, PASSING } from '../../utils/popover/delays';
import {
  effects,
  IDLE,
  type PopoverEvent,
  type PopoverState,
  popover,
} from '../../utils/popover/state';
import type { Settings } from '../../utils/settings/table';
import { cardRequest } from './cardRequest';
import { watchKeys } from './keys';
import type { CardOwner, SharedSurface } from './sharedSurface';

interface CardContext {
  surface: SharedSurface;
  marks: Marks;
  shadows(): ReadonlySet<ShadowRoot>;
  painter: Painter;
  settings(): Settings;
  /** The day on which the page says it was published, `YYYY-MM-DD`. */
  published(): string | null;
  signal: AbortSignal;
}

/** Turns pointing, tapping and keys into a card: runs the popover's reducer and does its effects. */
export class CardController {
  private state: PopoverState = IDLE;
  /** What the pointer was on: the mention itself, or a number that its card answers. */
  private pointed: Range | null = null;
  /** The mark that the reader has just called wrong; its card stays, so that it can be taken back. */
  private rejected: number | null = null;
  /** The card of the mark that the pointer rests on, asked for before it is to be shown. */
  private ahead: { mark: number; answer: Promise<CardRequestView | null> } | null = null;
  private isWarm = false;
  private readonly context: CardContext;
  private readonly owner: CardOwner = {
    onEnter: () => this.send({ type: 'enter-card' }),
    onLeave: () => this.send({ type: 'leave-card' }),
    onClose: () => this.send({ type: 'close' }),
    onPin: (pinned) => this.send({ type: 'pin', pinned }),
    onRetry: () => this.restyle(),
    onReject: (undo) => this.reject(undo),
  };

  constructor(context: CardContext) {
    this.context = context;
    const { marks, shadows, surface, signal } = context;
    const under = (x: number, y: number): number | null => {
      const hit = marks.inOrder.length === 0 ? null : markAt(x, y, marks, shadows());
      if (hit) this.pointed = hit.range;
      return hit?.mark.id ?? null;
    };
    watchPointer(
      {
        point: (x, y) => {
          if (!this.context.settings().openOnHover) return;
          this.warm(x, y);
          this.send({ type: 'point', mark: under(x, y) });
        },
        tap: (x, y) => this.send({ type: 'tap', mark: under(x, y) }),
        leave: () => this.send({ type: 'point', mark: null }),
      },
      signal,
    );
    watchKeys(
      {
        isOpen: () => this.state.phase === 'open',
        isByKey: () => this.state.phase === 'open' && this.state.by === 'key',
        close: () => this.send({ type: 'close' }),
        enter: () => surface.focus(this.owner),
      },
      signal,
    );
  }

  openByKey(mark: Mark): void {
    scrollToMark(mark);
    this.pointed = null;
    this.send({ type: 'key', mark: mark.id });
  }

  /** Goes to the mark after or before the one looked at, or the first in view. */
  step(forward: boolean): void {
    const all = this.context.marks.inOrder;
    const current = this.state.phase === 'idle' ? undefined : this.state.mark;
    const at = all.findIndex(({ id }) => id === current);
    const start = at >= 0 ? at + (forward ? 1 : -1) : firstInView(all, forward);
    const mark = all[(start + all.length) % Math.max(1, all.length)];
    if (mark) this.openByKey(mark);
  }

  /** Marks may have gone from under the card. */
  onMarksChanged(): void {
    if (this.state.phase === 'idle') return;
    const { mark } = this.state;
    if (mark === this.rejected) return;
    if (!this.context.marks.inOrder.some(({ id }) => id === mark))
      this.send({ type: 'gone', mark });
  }

  restyle(): void {
    if (this.state.phase === 'open') void this.show(this.state.mark);
  }

  dispose(): void {
    this.send({ type: 'close' });
  }

  private send(event: PopoverEvent): void {
    const before = this.state;
    this.state = popover(before, event);
    if (this.state === before) return;
    const { timer, show, hide } = effects(before, this.state);
    if (timer) {
      setTimeout(
        () => this.send({ type: 'elapsed', token: timer.token }),
        timer.kind === 'intent' ? INTENT : LEAVE,
      );
    }
    const { surface } = this.context;
    if (this.state.phase === 'intent') this.askAhead(this.state.mark);
    else if (this.state.phase === 'idle') this.forgetAhead();
    if (hide) surface.hide(this.owner);
    if (show) void this.show(show.mark);
    surface.pinned(this.owner, this.state.phase === 'open' && this.state.pinned);
    this.activate();
  }

  /** Shows on the page which mention the open card is about. */
  activate(): void {
    const mark = this.state.phase === 'open' ? this.context.marks.get(this.state.mark) : undefined;
    this.context.painter.activate(mark?.range ?? null);
  }

  private async show(id: number): Promise<void> {
    const mark = this.context.marks.get(id);
    if (!mark) return;
    const isCurrent = (): boolean => this.state.phase === 'open' && this.state.mark === id;
    const place = this.placeOf(mark);
    const { surface } = this.context;
    const asked = this.ahead?.mark === id ? this.ahead.answer : this.ask(mark);
    const show = (content: CardRequestView | 'loading' | 'error'): void => {
      if (isCurrent()) void surface.show(this.owner, content, place);
    };
    const [answer] = await Promise.all([
      soonOr(asked, LOADING_SHOWN, () => show('loading')),
      surface.prepare(),
    ]);
    if (this.ahead?.mark === id) this.ahead = null;
    show(answer ?? 'error');
  }

  private ask(mark: Mark): Promise<CardRequestView | null> {
    const { marks, published } = this.context;
    return askBackground('card', cardRequest(mark, marks.inOrder, published()));
  }

  /** A pointer in a paragraph with a mention is near one: time for the code of cards to come, once. */
  private warm(x: number, y: number): void {
    if (this.isWarm || !this.context.marks.isIn(document.elementFromPoint(x, y))) return;
    this.isWarm = true;
    void this.context.surface.prepare();
  }

  /** The time that a pointer has to rest is time to get ready in. */
  private askAhead(id: number): void {
    const mark = this.context.marks.get(id);
    if (!mark || this.ahead?.mark === id) return;
    const answer = this.ask(mark);
    this.ahead = { mark: id, answer };
    void this.drawAhead(mark, answer);
  }

  /** Laid out only once the pointer has rested a while: a page must not notice one that passes by. */
  private async drawAhead(mark: Mark, answer: Promise<CardRequestView | null>): Promise<void> {
    const { surface } = this.context;
    const rest = new Promise((done) => setTimeout(done, PASSING));
    const [card] = await Promise.all([answer, surface.prepare(), rest]);
    const isResting = this.state.phase === 'intent' && this.state.mark === mark.id;
    if (card && isResting) surface.ahead(card, this.placeOf(mark));
  }

  private forgetAhead(): void {
    if (this.ahead) this.context.surface.forget();
    this.ahead = null;
  }

  private placeOf(mark: Mark): CardPlace {
    const { theme } = this.context.settings();
    const all = this.context.marks.inOrder;
    const byKey = this.state.phase === 'open' && this.state.by === 'key';
    const isPointed = [mark.range, ...mark.numbers].some((range) => range === this.pointed);
    return {
      anchor: isPointed && this.pointed ? this.pointed : mark.range,
      theme: theme === 'page' ? pageScheme(mark.range.startContainer) : theme,
      mention: mark.text.replace(/\s+/g, ' '),
      announce: byKey ? { number: all.indexOf(mark) + 1, count: all.length } : null,
    };
  }

  private reject(undo: boolean): void {
    const mark = this.state.phase === 'open' ? this.context.marks.get(this.state.mark) : undefined;
    if (!mark) return;
    this.rejected = mark.id;
    const { entity, surface, reason } = mark.mention;
    void askBackground('reject', { entity, surface, rule: reason.rule, undo }).then(
      (isKept) => isKept || this.failed(mark),
    );
  }

  /** What could not be kept must not look as if it had been. */
  private failed(mark: Mark): void {
    this.rejected = null;
    void this.context.surface.show(this.owner, 'unsaved', this.placeOf(mark));
  }
}

/** Scrolls at once, without motion. */
export function scrollToMark({ range }: Mark): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The first mark below the top of the window, or the last above it. */
function firstInView(marks: readonly Mark[], forward: boolean): number {
  const below = marks.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
  if (below < 0) return forward ? 0 : marks.length - 1;
  return forward ? below : below - 1;
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
