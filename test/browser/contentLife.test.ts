import { beforeEach, expect, it, vi } from 'vitest';
import { begin, type ScriptLife } from '../../utils/browser/contentLife';

const lives: ScriptLife[] = [];
const main = (life: ScriptLife): void => void lives.push(life);

beforeEach(() => {
  lives.length = 0;
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('chrome', { runtime: { id: 'ours' } });
  return () => vi.unstubAllGlobals();
});

it('a script lives until a newer one of ours begins in its page', () => {
  begin(main);
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([false]);
  begin(main);
  expect(lives.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('it does not begin in a frame whose extension has gone meanwhile', () => {
  vi.stubGlobal('chrome', {});
  begin(main);
  expect(lives).toEqual([]);
});
