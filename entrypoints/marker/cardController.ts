import { askBackground } from '../../utils/browser/contentApi';
import { markAt } from '../../utils/page/hitTest';
import type { Mark } from '../../utils/page/marks';
import type { Painter } from '../../utils/page/paint';
import { watchPointer, watchReader } from '../../utils/page/pointer';
import { INTENT, LEAVE } from '../../utils/popover/delays';
import {
  effects,
  IDLE,
  type PopoverEvent,
  type PopoverState,
  popover,
} from '../../utils/popover/state';
import { type CardContext, CardDrawer } from './cardDrawer';
import { watchKeys } from './keys';
import type { CardOwner } from './sharedSurface';

interface ControllerContext extends CardContext {
  shadows(): ReadonlySet<ShadowRoot>;
  painter: Painter;
  signal: AbortSignal;
}

/** Turns pointing, tapping and keys into a card: runs the popover's reducer and does its effects. */
export class CardController {
  private state: PopoverState = IDLE;
  /** The mark that the reader has just called wrong; its card stays, so that it can be taken back. */
  private rejected: number | null = null;
  /** Somebody reads the page. */
  private isRead = false;
  private readonly context: ControllerContext;
  private readonly owner: CardOwner = {
    onEnter: () => this.send({ type: 'enter-card' }),
    onLeave: () => this.send({ type: 'leave-card' }),
    onClose: () => this.send({ type: 'close' }),
    onPin: (pinned) => this.send({ type: 'pin', pinned }),
    onRetry: () => this.restyle(),
    onReject: (undo) => this.reject(undo),
  };
  private readonly drawer: CardDrawer;
  /** Takes note of where the pointer has gone since the last frame. */
  private readonly look: () => void;

  constructor(context: ControllerContext) {
    this.context = context;
    this.drawer = new CardDrawer(context, this.owner, () => this.state);
    const { marks, shadows, surface, signal } = context;
    const under = (x: number, y: number): number | null => {
      const hit = marks.inOrder.length === 0 ? null : markAt(x, y, marks, shadows());
      if (hit) this.drawer.pointed = hit.range;
      return hit?.mark.id ?? null;
    };
    this.look = watchPointer(
      {
        point: (x, y) => {
          if (!this.context.settings().openOnHover) return;
          this.send({ type: 'point', mark: under(x, y) });
        },
        tap: (x, y) => this.send({ type: 'tap', mark: under(x, y) }),
        leave: () => this.send({ type: 'point', mark: null }),
      },
      signal,
    );
    watchReader(() => {
      this.isRead = true;
      this.warm();
    }, signal);
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
    this.drawer.pointed = null;
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

  /** Marks may have come, and gone from under the card. */
  onMarksChanged(): void {
    this.warm();
    if (this.state.phase === 'idle') return;
    const { mark } = this.state;
    if (mark === this.rejected) return;
    if (!this.context.marks.inOrder.some(({ id }) => id === mark))
      this.send({ type: 'gone', mark });
  }

  restyle(): void {
    if (this.state.phase === 'open') void this.drawer.show(this.state.mark);
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
      const elapsed = (): void => {
        this.look();
        this.send({ type: 'elapsed', token: timer.token });
      };
      setTimeout(elapsed, timer.kind === 'intent' ? INTENT : LEAVE);
    }
    const { surface } = this.context;
    if (this.state.phase === 'intent') this.drawer.ahead(this.state.mark);
    else if (this.state.phase === 'idle') this.drawer.forget();
    if (hide) surface.hide(this.owner);
    if (show) void this.drawer.show(show.mark);
    surface.pinned(this.owner, this.state.phase === 'open' && this.state.pinned);
    this.activate();
  }

  /** Shows on the page which mention the open card is about. */
  activate(): void {
    const mark = this.state.phase === 'open' ? this.context.marks.get(this.state.mark) : undefined;
    this.context.painter.activate(mark?.range ?? null);
  }

  /** Where there are marks and somebody reads, the code of cards comes before one is wanted. */
  private warm(): void {
    const isNear = this.isRead && this.context.marks.inOrder.length > 0;
    if (isNear && this.context.settings().openOnHover) void this.context.surface.prepare();
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
    this.drawer.tellUnsaved(mark);
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
