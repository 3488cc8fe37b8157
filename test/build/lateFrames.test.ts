import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LASTING, laterInFrames } from '../../utils/build/lateFramesPlugin';

/** A document in which the script has been run; `timers` are those that it set. */
function run(isFrame: boolean, times = 1) {
  const timers: { begin: () => void; ms: number }[] = [];
  const self = {};
  const world = {
    self,
    top: isFrame ? {} : self,
    setTimeout: (begin: () => void, ms: number) => timers.push({ begin, ms }),
    began: 0,
  };
  for (let time = 0; time < times; time++)
    runInNewContext(laterInFrames('began++; // ends'), world);
  return { world, timers };
}

describe('the script of every page', () => {
  it('begins at once in the page itself', () => {
    const { world, timers } = run(false);
    expect(world.began).toBe(1);
    expect(timers).toEqual([]);
  });

  it('begins in a frame once that has lasted for a second', () => {
    const { world, timers } = run(true);
    expect(world.began).toBe(0);
    expect(timers.map(({ ms }) => ms)).toEqual([LASTING]);
    timers[0]?.begin();
    expect(world.began).toBe(1);
  });

  it('may come twice, as after an update', () => {
    const { world, timers } = run(true, 2);
    for (const { begin } of timers) begin();
    expect(world.began).toBe(2);
  });
});
