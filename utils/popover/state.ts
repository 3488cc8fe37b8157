/**
 * Hovering as a pure state machine. Every interaction has a token; what belongs to an older token
 * (a timer, a late answer) is dropped by comparing, so that no timer needs to be cleared.
 */

/** A mark, as the machine knows it: the caller's number. */
export type MarkId = number;

export type PopoverState =
  | { phase: 'idle'; token: number }
  /** The pointer rests on a mark; a card opens when it stays. */
  | { phase: 'intent'; token: number; mark: MarkId }
  /**
   * A card is open, or on its way. `inside`: the pointer is in it, so that what lies under it does not
   * count. `leaving`: it closes unless the pointer comes back.
   */
  | {
      phase: 'open';
      token: number;
      mark: MarkId;
      by: OpenedBy;
      inside: boolean;
      leaving: boolean;
      pinned: boolean;
    };

export type OpenedBy = 'hover' | 'key' | 'tap';

export type PopoverEvent =
  /** The pointer is over this mark, or over none. */
  | { type: 'point'; mark: MarkId | null }
  | { type: 'enter-card' }
  | { type: 'leave-card' }
  | { type: 'tap'; mark: MarkId | null }
  | { type: 'key'; mark: MarkId }
  | { type: 'close' }
  | { type: 'pin'; pinned: boolean }
  /** The mark has left the page. */
  | { type: 'gone'; mark: MarkId }
  /** The intent or leave timer of this token ran out. */
  | { type: 'elapsed'; token: number };

export const IDLE: PopoverState = { phase: 'idle', token: 0 };

/** The state after an event; the same object when nothing changes. */
export function popover(state: PopoverState, event: PopoverEvent): PopoverState {
  switch (event.type) {
    case 'point':
      return point(state, event.mark);
    case 'enter-card':
      return state.phase === 'open' ? { ...stay(state), inside: true } : state;
    case 'leave-card':
      return state.phase === 'open' ? leave({ ...state, inside: false }) : state;
    case 'tap':
      return tap(state, event.mark);
    case 'key':
      return open(state, event.mark, 'key');
    case 'close':
      return state.phase === 'idle' ? state : idle(state);
    case 'pin':
      return state.phase === 'open' ? { ...stay(state), pinned: event.pinned } : state;
    case 'gone':
      return state.phase !== 'idle' && state.mark === event.mark ? idle(state) : state;
    case 'elapsed':
      return event.token === state.token ? elapsed(state) : state;
  }
}

function point(state: PopoverState, mark: MarkId | null): PopoverState {
  if (state.phase === 'open') {
    if (state.inside) return state;
    if (mark === state.mark) return state.leaving ? stay(state) : state;
    return state.by === 'hover' ? leave(state) : state;
  }
  if (mark === null) return state.phase === 'intent' ? idle(state) : state;
  if (state.phase === 'intent' && state.mark === mark) return state;
  return { phase: 'intent', token: state.token + 1, mark };
}

function tap(state: PopoverState, mark: MarkId | null): PopoverState {
  if (mark !== null) return open(state, mark, 'tap');
  return state.phase === 'idle' || (state.phase === 'open' && state.pinned) ? state : idle(state);
}

function open(state: PopoverState, mark: MarkId, by: OpenedBy): PopoverState {
  return {
    phase: 'open',
    token: state.token + 1,
    mark,
    by,
    inside: false,
    leaving: false,
    pinned: false,
  };
}

function elapsed(state: PopoverState): PopoverState {
  if (state.phase === 'intent') return open(state, state.mark, 'hover');
  return state.phase === 'open' && state.leaving ? idle(state) : state;
}

type Open = Extract<PopoverState, { phase: 'open' }>;

function leave(state: Open): PopoverState {
  if (state.leaving || state.pinned || state.by !== 'hover') return state;
  return { ...state, token: state.token + 1, leaving: true };
}

function stay(state: Open): Open {
  return state.leaving ? { ...state, token: state.token + 1, leaving: false } : state;
}

function idle(state: PopoverState): PopoverState {
  return { phase: 'idle', token: state.token + 1 };
}

/** What has to be done when one state follows another. */
export interface Effects {
  /** Start a timer for this token, of this kind. */
  timer: { token: number; kind: 'intent' | 'leave' } | null;
  /** Bring up the card of this mark. */
  show: { mark: MarkId; by: OpenedBy } | null;
  hide: boolean;
}

/** Compares two states; doing is the caller's part. */
export function effects(before: PopoverState, after: PopoverState): Effects {
  const opened = after.phase === 'open' && (before.phase !== 'open' || before.mark !== after.mark);
  const waits = after.phase === 'intent' || (after.phase === 'open' && after.leaving);
  return {
    timer:
      waits && after.token !== before.token
        ? { token: after.token, kind: after.phase === 'intent' ? 'intent' : 'leave' }
        : null,
    show: opened ? { mark: after.mark, by: after.by } : null,
    hide: before.phase === 'open' && after.phase !== 'open',
  };
}
