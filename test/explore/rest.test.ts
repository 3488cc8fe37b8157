import { afterEach, expect, it, vi } from 'vitest';
import { rest } from '../../entrypoints/explorer/rest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether a page goes on before any timer has run. */
async function goesOnAtOnce(hidden: boolean): Promise<boolean> {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden });
  let isDone = false;
  void rest().then(() => {
    isDone = true;
  });
  await Promise.resolve();
  return isDone;
}

it('a page that is looked at lets keys and frames come between its parts', async () => {
  expect(await goesOnAtOnce(false)).toBe(false);
});

it('a page in a tab behind waits for no timer, which there runs once a second', async () => {
  expect(await goesOnAtOnce(true)).toBe(true);
});
