import { expect, it } from 'vitest';
import { inFrames } from '../../utils/build/run/frames';
import type { TraceEvent } from '../../utils/build/run/trace';

const TASK = 'RunTask';

function event(name: string, ts: number, ms = 0, tid = 1): TraceEvent {
  return { name, pid: 1, tid, ts: ts * 1000, dur: ms * 1000, tdur: (ms * 1000) / 2 };
}

it('a frame is the processor time of all tasks since the frame before, under the last mark', () => {
  const trace = [
    event(TASK, 0, 8),
    event('step type l', 1),
    event(TASK, 10, 20),
    event('Commit', 28, 1),
    event(TASK, 31, 4),
    event('step sort', 32),
    event(TASK, 40, 10),
    event('Commit', 49, 1),
    event(TASK, 60, 30),
    event('step end', 100),
    event(TASK, 110, 90),
    event('Commit', 115, 1),
  ];
  expect(inFrames(trace.reverse())).toEqual([
    { work: 14, step: 'type l' },
    { work: 7, step: 'sort' },
  ]);
});

it('other threads are not asked about, and a trace without marks has no frames', () => {
  const other = [event(TASK, 0, 50, 2), event('Commit', 10, 1, 2)];
  expect(inFrames([...other, event('step a', 0), event('step end', 100)])).toEqual([]);
  expect(inFrames(other)).toEqual([]);
});

it('what was done before the thread was idle for a frame’s length holds no frame up', () => {
  const trace = [
    event('step type l', 0),
    event(TASK, 0, 20),
    event(TASK, 30, 10),
    event(TASK, 60, 6),
    event('Commit', 65, 1),
    event('step end', 100),
  ];
  expect(inFrames(trace).map(({ work }) => work)).toEqual([15, 3]);
});
