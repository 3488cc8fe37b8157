import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effects,
  IDLE,
  type PopoverEvent,
  type PopoverState,
  popover,
} from '../../utils/popover/state';

/** Runs events; `elapsed` stands for the timer that is running at that moment. */
function run(...events: (PopoverEvent | 'elapsed')[]): PopoverState {
  return events.reduce<PopoverState>(
    (state, event) =>
      popover(state, event === 'elapsed' ? { type: 'elapsed', token: state.token } : event),
    IDLE,
  );
}
const point = (mark: number | null): PopoverEvent => ({ type: 'point', mark });

describe('the popover', () => {
  it('opens when the pointer stays on a mark', () => {
    expect(run(point(1), 'elapsed')).toMatchObject({ phase: 'open', mark: 1, by: 'hover' });
  });

  it('does not open when the pointer only crosses a mark', () => {
    expect(run(point(1), point(null), 'elapsed')).toMatchObject({ phase: 'idle' });
  });

  it('drops the timer of an earlier interaction', () => {
    const first = run(point(1));
    const second = popover(popover(first, point(null)), point(2));
    expect(popover(second, { type: 'elapsed', token: first.token })).toBe(second);
  });

  it('stays open while the pointer crosses to the card', () => {
    expect(run(point(1), 'elapsed', point(null), { type: 'enter-card' }, 'elapsed')).toMatchObject({
      phase: 'open',
    });
  });

  it('takes no notice of marks that lie under the card', () => {
    const inside = run(
      point(1),
      'elapsed',
      { type: 'enter-card' },
      point(null),
      point(2),
      'elapsed',
    );
    expect(inside).toMatchObject({ phase: 'open', mark: 1 });
  });

  it('closes when the pointer leaves for good', () => {
    expect(run(point(1), 'elapsed', point(null), 'elapsed')).toMatchObject({ phase: 'idle' });
    expect(
      run(point(1), 'elapsed', { type: 'enter-card' }, { type: 'leave-card' }, 'elapsed').phase,
    ).toBe('idle');
  });

  it('keeps a card opened by key or tap when the pointer moves', () => {
    expect(run({ type: 'key', mark: 3 }, point(null), 'elapsed')).toMatchObject({
      phase: 'open',
      by: 'key',
    });
    expect(run({ type: 'tap', mark: 3 }, point(4), 'elapsed')).toMatchObject({
      phase: 'open',
      mark: 3,
    });
  });

  it('closes on Escape, on a tap elsewhere and when the mark is gone', () => {
    expect(run({ type: 'key', mark: 3 }, { type: 'close' }).phase).toBe('idle');
    expect(run({ type: 'tap', mark: 3 }, { type: 'tap', mark: null }).phase).toBe('idle');
    expect(run({ type: 'tap', mark: 3 }, { type: 'gone', mark: 3 }).phase).toBe('idle');
  });

  it('stays when pinned, but for a close', () => {
    const pinned: PopoverEvent = { type: 'pin', pinned: true };
    expect(run(point(1), 'elapsed', pinned, point(null), 'elapsed')).toMatchObject({
      phase: 'open',
    });
    expect(run(point(1), 'elapsed', pinned, { type: 'tap', mark: null })).toMatchObject({
      phase: 'open',
    });
    expect(run(point(1), 'elapsed', pinned, { type: 'close' }).phase).toBe('idle');
  });
});

describe('effects', () => {
  it('show a card once and hide what was shown', () => {
    const events = fc.constantFrom<PopoverEvent | 'elapsed'>(
      point(1),
      point(2),
      point(null),
      'elapsed',
      { type: 'enter-card' },
      { type: 'leave-card' },
      { type: 'tap', mark: 1 },
      { type: 'tap', mark: null },
      { type: 'key', mark: 2 },
      { type: 'close' },
      { type: 'pin', pinned: true },
      { type: 'pin', pinned: false },
      { type: 'gone', mark: 1 },
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (all) => {
        let state: PopoverState = IDLE;
        let shown: number | null = null;
        for (const event of all) {
          const next = popover(
            state,
            event === 'elapsed' ? { type: 'elapsed', token: state.token } : event,
          );
          const { show, hide } = effects(state, next);
          if (hide) shown = null;
          if (show) shown = show.mark;
          expect(shown).toBe(next.phase === 'open' ? next.mark : null);
          state = next;
        }
      }),
    );
  });
});
