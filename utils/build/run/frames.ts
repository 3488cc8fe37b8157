import type { DevTools } from './devtools';
import { type TraceEvent, traceOf } from './trace';

/**
 * What a main thread did from when one frame was handed on to be drawn until the next was, or until it had been
 * idle for as long as a frame takes and could have drawn one.
 */
export interface Frame {
  /** Ms of processor time, which other work on the machine does not lengthen. */
  work: number;
  /** The last `performance.mark` before the frame's end, without the prefix. */
  step: string;
}

/** Marks of this prefix say which thread is asked about, and what it is doing. */
export const STEP = 'step ';

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
const TASK = 'RunTask';
const FRAME = 'Commit';
/** Microseconds between two frames. */
const LENGTH = 16_667;

/** The frames of the page that sets marks while `run` runs. */
export async function framesOf(browser: DevTools, run: () => Promise<void>): Promise<Frame[]> {
  return inFrames(await traceOf(browser, CATEGORIES, run));
}

/** A trace's frames from its first mark to its last. */
export function inFrames(events: readonly TraceEvent[]): Frame[] {
  const marks = inOrder(events.filter(({ name }) => name.startsWith(STEP)));
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return [];
  const own = inOrder(
    events.filter(({ pid, tid, ts }) => pid === first.pid && tid === first.tid && ts <= last.ts),
  );
  const drawn = own.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  const frames: Frame[] = [];
  let [work, idle, before] = [0, 0, first.ts];
  const close = (at: number): void => {
    const step = marks.findLast(({ ts }) => ts <= at) ?? first;
    if (work > 0) frames.push({ work, step: step.name.slice(STEP.length) });
    [work, idle] = [0, 0];
  };
  for (const task of own.filter(({ name }) => name === TASK)) {
    const end = task.ts + (task.dur ?? 0);
    if (end < first.ts) continue;
    idle += Math.max(0, task.ts - before);
    if (idle >= LENGTH) close(before);
    work += (task.tdur ?? 0) / 1000;
    before = end;
    if (drawn.some((ts) => ts >= task.ts && ts <= end)) close(end);
  }
  return frames;
}

function inOrder(events: readonly TraceEvent[]): TraceEvent[] {
  return [...events].sort((a, b) => a.ts - b.ts);
}
