import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPointer } from '../../utils/page/pointer';

let frames: (() => void)[];
let abort: AbortController;
let told: [number, number][];
let look: () => void;

beforeEach(() => {
  frames = [];
  told = [];
  abort = new AbortController();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  const none = (): void => undefined;
  const point = (x: number, y: number): void => void told.push([x, y]);
  look = watchPointer({ point, tap: none, leave: none }, abort.signal);
});
afterEach(() => abort.abort());

/** As a person moves it; scripts cannot. */
function move(clientX: number, clientY: number): void {
  const event = new Event('pointermove');
  Object.defineProperties(event, {
    isTrusted: { value: true },
    pointerType: { value: 'mouse' },
    buttons: { value: 0 },
    clientX: { value: clientX },
    clientY: { value: clientY },
  });
  dispatchEvent(event);
}

function frame(): void {
  for (const run of frames.splice(0)) run();
}

it('a pointer is told of once a frame, where it is by then', () => {
  move(1, 1);
  move(2, 2);
  expect(told).toEqual([]);
  frame();
  frame();
  expect(told).toEqual([[2, 2]]);
});

it('where it has gone is told at once to who asks, and not again with the frame', () => {
  move(1, 1);
  look();
  look();
  frame();
  expect(told).toEqual([[1, 1]]);
});

it('a page that it has been let go of is told nothing more', () => {
  move(1, 1);
  abort.abort();
  look();
  frame();
  expect(told).toEqual([]);
});
