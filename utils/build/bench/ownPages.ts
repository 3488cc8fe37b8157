import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDriven } from '../run/driven';
import { pause } from '../run/tab';
import { builtExtension } from './built';
import type { Measured, Row } from './row';
import { quantile, spread } from './spread';

const ROUNDS = 12;

/** A page of the extension from its opening until something is in it. */
interface Opening {
  name: string;
  page: string;
  what: string;
  /** Runs in the page before its own scripts; leaves in `sourcelightShown` when it was shown. */
  watch(): void;
  /** Ms. */
  wanted: number;
}

type Watched = Window & { sourcelightShown?: Promise<number> };

export const popup = rowOf({
  name: 'popup',
  page: 'popup.html',
  what: 'the popup from its opening to the first result, typed at once',
  watch: watchSearch,
  wanted: 100,
});

export const explorerFirstPaint = rowOf({
  name: 'explorer-first-paint',
  page: 'explorer.html',
  what: 'the explorer from its opening to the first rows',
  watch: watchRows,
  wanted: 300,
});

/** Each opening beside that of the extension's simplest page, which has the same words to wait for. */
function rowOf({ name, page, what, watch, wanted }: Opening): Row {
  return {
    name,
    inFirefox: true,
    async run({ browser: kind }): Promise<Measured> {
      const folder = withEmptyPage(builtExtension(kind));
      const browser = await launchDriven(kind, folder);
      const open = async (path: string, before: () => void): Promise<number> => {
        const tab = await browser.openTab(browser.own + path, before);
        const shown = await tab.run(shownAt, null);
        await tab.close();
        await pause(100);
        return shown;
      };
      const ours: number[] = [];
      const simplest: number[] = [];
      const empty: number[] = [];
      try {
        await open(page, watch);
        for (let round = 0; round < ROUNDS; round++) {
          ours.push(await open(page, watch));
          simplest.push(await open('diagnosis.html', watchHeading));
          empty.push(await open(EMPTY, watchHeading));
        }
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      }
      const half = quantile(ours, 0.5);
      return {
        ours: what,
        beside: 'the diagnosis page to its heading',
        ratio: half / quantile(simplest, 0.5),
        figures: `${spread(ours)}, against ${spread(simplest)}; a page with nothing in it ${spread(empty)}`,
        target: `a median of at most ${wanted} ms`,
        holds: half <= wanted,
      };
    },
  };
}

const EMPTY = 'empty.html';

/** A copy of the extension with a page that asks for nothing: what any page of it takes. */
function withEmptyPage(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-empty-'));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, EMPTY), '<!doctype html><h1>Nothing</h1>');
  return folder;
}

/** These run in the page; each is on its own there. */
function shownAt(): Promise<number> {
  return (window as Watched).sourcelightShown ?? Promise.reject(new Error('nothing is watched'));
}

function watchHeading(): void {
  (window as Watched).sourcelightShown = new Promise((resolve) => {
    const look = (): void => {
      if (!document.querySelector('h1')) return void requestAnimationFrame(look);
      resolve(performance.now());
    };
    requestAnimationFrame(look);
  });
}

function watchRows(): void {
  (window as Watched).sourcelightShown = new Promise((resolve) => {
    const look = (): void => {
      if (!document.querySelector('tbody tr')) return void requestAnimationFrame(look);
      resolve(performance.now());
    };
    requestAnimationFrame(look);
  });
}

function watchSearch(): void {
  (window as Watched).sourcelightShown = new Promise((resolve) => {
    let isTyped = false;
    const look = (): void => {
      const input = document.querySelector<HTMLInputElement>('input[role=combobox]');
      if (input && !isTyped) {
        isTyped = true;
        input.value = 'lazarus';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (!document.querySelector('[role=option]')) return void requestAnimationFrame(look);
      resolve(performance.now());
    };
    requestAnimationFrame(look);
  });
}
