import { expect, it } from 'vitest';
import { scriptTime } from '../../../utils/build/bench/scriptTime';
import type { TraceEvent } from '../../../utils/build/run/trace';

const PAGE = 'http://127.0.0.1:8000/';
const OWN = 'chrome-extension://own/';
const FROM = { there: PAGE, own: OWN };
const NOTHING = { evaluation: 0, changes: 0, idle: 0, timers: 0, other: 0 };

/** From and length in ms; half of it was spent waiting for the processor. */
function event(name: string, from: number, ms: number, base?: string, tid = 1): TraceEvent {
  return {
    name,
    pid: 1,
    tid,
    ts: from * 1000,
    dur: ms * 1000,
    tdur: ms * 500,
    ...(base !== undefined && { args: { data: { url: `${base}script.js` } } }),
  };
}

it('script is counted once in processor time, whatever of it runs inside other script', () => {
  const trace = [
    event('EvaluateScript', 0, 100, PAGE),
    event('v8.compile', 0, 20, PAGE),
    event('FunctionCall', 30, 20, PAGE),
    event('TimerFire', 199, 42),
    event('FunctionCall', 200, 40, PAGE),
    event('RunMicrotasks', 230, 8),
  ];
  expect(scriptTime(trace.reverse(), FROM)).toEqual({ all: 71, own: NOTHING });
});

it('ours is told by what set it going, and is a part of all', () => {
  const trace = [
    event('EvaluateScript', 2, 8, OWN),
    event('v8.compile', 2, 2, OWN),
    event('EvaluateScript', 20, 60, PAGE),
    event('RunMicrotasks', 60, 20),
    event('FunctionCall', 62, 4, OWN),
    event('EventDispatch', 90, 10),
    event('FunctionCall', 91, 2, PAGE),
    event('FunctionCall', 94, 2, OWN),
    event('FireIdleCallback', 100, 12),
    event('FunctionCall', 100, 10, OWN),
    event('FunctionCall', 102, 4, OWN),
  ];
  expect(scriptTime(trace, FROM)).toEqual({
    all: 4 + 30 + 5 + 6,
    own: { evaluation: 4, changes: 2, idle: 5, timers: 0, other: 1 },
  });
});

it('microtasks are theirs who ran before them', () => {
  const trace = [
    event('FireIdleCallback', 0, 20),
    event('FunctionCall', 0, 4, OWN),
    event('RunMicrotasks', 4, 16),
    event('TimerFire', 30, 20),
    event('FunctionCall', 30, 4, PAGE),
    event('RunMicrotasks', 34, 16),
    event('RunMicrotasks', 60, 10),
  ];
  expect(scriptTime(trace, FROM)).toEqual({
    all: 10 + 10 + 5,
    own: { ...NOTHING, idle: 2 + 8 },
  });
});

it('what ours asked for is ours, until a new page in the frame counts its own from one', () => {
  const asked = (name: string, at: number, ms: number, number: object): TraceEvent => ({
    ...event(name, at, ms),
    args: { data: { frame: 'A', ...number } },
  });
  const trace = [
    event('EvaluateScript', 0, 4, OWN),
    asked('TimerInstall', 1, 0, { timerId: 1 }),
    asked('TimerInstall', 1, 0, { timerId: 2 }),
    asked('RequestIdleCallback', 2, 0, { id: 1 }),
    asked('TimerFire', 10, 6, { timerId: 1 }),
    asked('FireIdleCallback', 20, 8, { id: 1 }),
    event('EvaluateScript', 30, 10, PAGE),
    asked('TimerInstall', 31, 0, { timerId: 2 }),
    asked('TimerFire', 50, 10, { timerId: 2 }),
  ];
  expect(scriptTime(trace, FROM)).toEqual({
    all: 2 + 3 + 4 + 5 + 5,
    own: { ...NOTHING, evaluation: 2, timers: 3, idle: 4 },
  });
});

it('threads on which no script of the page ran are not asked about', () => {
  const trace = [
    event('FunctionCall', 0, 100, OWN, 2),
    event('EvaluateScript', 0, 100, 'chrome-extension://another/', 2),
    event('EvaluateScript', 0, 10, PAGE),
  ];
  expect(scriptTime(trace, FROM)).toEqual({ all: 5, own: NOTHING });
});

it('what another extension does is script, and not ours', () => {
  const trace = [
    event('EvaluateScript', 0, 10, PAGE),
    event('EvaluateScript', 20, 10, 'chrome-extension://another/'),
  ];
  expect(scriptTime(trace, FROM)).toEqual({ all: 10, own: NOTHING });
});
