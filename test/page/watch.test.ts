import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Change, PageWatcher } from '../../utils/page/watch';

let idle: (() => void)[] = [];
let waits: number[] = [];
let changes: Change[] = [];
/** What happens while a change is read; answers the ms that this took. */
let reading: () => number | Promise<number> = () => 0;
let life = new AbortController();

beforeEach(() => {
  [idle, waits, changes, reading] = [[], [], [], () => 0];
  life = new AbortController();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => {
    waits.push(ms);
    run();
  });
  vi.spyOn(performance, 'now').mockReturnValue(0);
  document.body.innerHTML = '<p id="a">One <b>two</b></p><p id="b">three</p>';
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function watch(): void {
  new PageWatcher(async (change) => {
    changes.push(change);
    return reading();
  }, life.signal);
}

/** Lets the page tell of what changed, and be idle until nothing is left to do. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    for (const run of idle.splice(0)) run();
    await new Promise(setImmediate);
  }
}

function element(id: string): HTMLElement {
  return document.getElementById(id) ?? document.body;
}

it('each block with new text is told once, however often it changed', async () => {
  watch();
  const bold = element('a').querySelector('b')?.firstChild;
  for (const text of ['2', '22', '222']) if (bold) bold.nodeValue = text;
  element('b').textContent = 'four';
  const list = document.createElement('ul');
  list.innerHTML = '<li>five</li>';
  document.body.append(list);
  await settle();
  expect(changes).toEqual([{ roots: [element('a'), element('b'), list], navigated: false }]);
});

it('what is gone before the page is idle is not read, but that something went is told', async () => {
  watch();
  const list = document.createElement('ul');
  document.body.append(list);
  list.remove();
  await settle();
  expect(changes).toEqual([{ roots: [], navigated: false }]);
});

it.each(['script', 'style', 'svg'])('a %s that comes is not read', async (name) => {
  watch();
  document.body.append(document.createElement(name));
  await settle();
  expect(changes).toEqual([]);
});

it('what changes while changes are read is read after them, more than is held too', async () => {
  watch();
  reading = async () => {
    reading = () => 0;
    for (let time = 0; time <= 100; time++) {
      element('b').textContent = `${time}`;
      await Promise.resolve();
    }
    return 0;
  };
  element('a').textContent = 'read';
  await settle();
  expect(changes.map(({ roots }) => roots)).toEqual([[element('a')], [element('b')]]);
});

it('a change that could not be read does not keep later ones from being read', async () => {
  const failed = vi.fn();
  process.once('unhandledRejection', failed);
  watch();
  reading = () => {
    reading = () => 0;
    throw new Error('unreadable');
  };
  element('a').textContent = 'one';
  await settle();
  expect(failed).toHaveBeenCalledOnce();
  element('b').textContent = 'two';
  await settle();
  expect(changes.map(({ roots }) => roots)).toEqual([[element('a')], [element('b')]]);
});

it.each([
  [1, 100],
  [6, 600],
  [50, 900],
])(
  'reading that took %i ms is followed by a wait of %i ms, never of more than a second',
  async (took, wait) => {
    watch();
    reading = () => took;
    element('a').textContent = 'one';
    await settle();
    expect(waits).toEqual([]);
    element('a').textContent = 'two';
    await settle();
    expect(waits).toEqual([wait]);
    expect(changes).toHaveLength(2);
  },
);

it('nothing is told once the watch has ended', async () => {
  watch();
  element('a').textContent = 'one';
  life.abort();
  await settle();
  expect(changes).toEqual([]);
});
