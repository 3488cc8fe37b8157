import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effects,
  IDLE,
  type PopoverEvent,
  type PopoverState,
  popover,
} from '../../utils/popover/state';

const mark = fc.constantFrom(1, 2, 3);
const event: fc.Arbitrary<PopoverEvent> = fc.oneof(
  fc.record({ type: fc.constant('point' as const), mark: fc.option(mark) }),
  fc.record({ type: fc.constant('tap' as const), mark: fc.option(mark) }),
  fc.record({ type: fc.constant('key' as const), mark }),
  fc.record({ type: fc.constant('gone' as const), mark }),
  fc.record({ type: fc.constant('pin' as const), pinned: fc.boolean() }),
  fc.record({ type: fc.constant('elapsed' as const), token: fc.nat({ max: 40 }) }),
  fc.constantFrom<PopoverEvent>({ type: 'enter-card' }, { type: 'leave-card' }, { type: 'close' }),
);
const events = fc.array(event, { maxLength: 40 });
const reached = (all: readonly PopoverEvent[]): PopoverState => all.reduce(popover, IDLE);

describe('whatever happens, the popover', () => {
  it('closes on close', () => {
    fc.assert(
      fc.property(events, (all) => {
        expect(popover(reached(all), { type: 'close' }).phase).toBe('idle');
      }),
    );
  });

  it('never keeps the card of a mark that has gone', () => {
    fc.assert(
      fc.property(events, mark, (all, gone) => {
        const state = popover(reached(all), { type: 'gone', mark: gone });
        expect(state.phase === 'idle' || state.mark !== gone).toBe(true);
      }),
    );
  });

  it('drops the timers of older tokens', () => {
    fc.assert(
      fc.property(events, fc.nat(), (all, back) => {
        const state = reached(all);
        expect(popover(state, { type: 'elapsed', token: state.token - 1 - back })).toBe(state);
      }),
    );
  });

  it('never counts tokens back, and starts each timer once', () => {
    fc.assert(
      fc.property(events, (all) => {
        const started = new Set<number>();
        all.reduce((state, one) => {
          const next = popover(state, one);
          expect(next.token).toBeGreaterThanOrEqual(state.token);
          const { timer } = effects(state, next);
          if (timer) {
            expect(started.has(timer.token)).toBe(false);
            started.add(timer.token);
          }
          return next;
        }, IDLE);
      }),
    );
  });

  it('closes a hovered card by itself once the pointer is gone', () => {
    fc.assert(
      fc.property(events, (all) => {
        const state = reached([...all, { type: 'leave-card' }, { type: 'point', mark: null }]);
        if (state.phase !== 'open' || state.by !== 'hover' || state.pinned) return;
        expect(popover(state, { type: 'elapsed', token: state.token }).phase).toBe('idle');
      }),
    );
  });

  it('has a timer running in every state that waits for one', () => {
    fc.assert(
      fc.property(events, (all) => {
        let running: number | null = null;
        all.reduce((state, one) => {
          const next = popover(state, one);
          running = effects(state, next).timer?.token ?? running;
          const waits = next.phase === 'intent' || (next.phase === 'open' && next.leaving);
          if (waits) expect(running).toBe(next.token);
          return next;
        }, IDLE);
      }),
    );
  });
});
