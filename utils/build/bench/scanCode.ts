import { pageBundle } from './pageBundle';

/** What reading a page has come to when it rests or ends. */
export interface Scanned {
  /** The longest stretch without a break, in ms. */
  longest: number;
  /** Whether the page is read to its end. */
  isOver: boolean;
  /** Whether the background would be asked about the page. */
  isWorth: boolean;
}

/** The shape of `entrypoints/content/reading.ts`, which no room may import: here it is bundled and run as it is. */
interface ScanCode {
  Reading: new (
    names: () => unknown,
    events: { navigated(): void; found(): Promise<void> },
  ) => { readPage(): Promise<void>; stop(): void };
  readFilter(base64: string): unknown;
}

type WithScanCode = typeof globalThis & {
  sourcelightScan: ScanCode;
  sourcelightFilter: string;
  /** Reads what the glance left. */
  goOn?: () => Promise<Scanned>;
};

/** The content script's reading of pages with this filter, as a script for a page. */
export async function scanCode(filter: string): Promise<string> {
  const code = await pageBundle('sourcelightScan', {
    Reading: 'entrypoints/content/reading.ts',
    readFilter: 'utils/mentions/filter.ts',
  });
  return `${code}\nObject.assign(globalThis, { sourcelightScan, sourcelightFilter: ${JSON.stringify(filter)} });`;
}

/**
 * Runs in a page that has `scanCode`: reads it as the content script does, until the glance has found nothing,
 * or else to the end. Its waits are cut short and not counted; what it does between two of them is one stretch.
 */
export async function beginScan(): Promise<Scanned> {
  const here = globalThis as WithScanCode;
  const later = setTimeout;
  const scanned = { longest: 0, isOver: false, isWorth: false };
  let began = 0;
  let rested: (scanned: Scanned) => void = () => undefined;
  const begin = (): Promise<Scanned> => {
    began = performance.now();
    return new Promise((resolve) => {
      rested = resolve;
    });
  };
  const endStretch = (): void => {
    scanned.longest = Math.max(scanned.longest, performance.now() - began);
  };
  const wait = (run: () => void): number => {
    endStretch();
    later(() => {
      began = performance.now();
      run();
    });
    return 0;
  };
  const afterGlance = (run: () => void): number => {
    endStretch();
    Object.assign(globalThis, { setTimeout: wait });
    here.goOn = () => {
      const ended = begin();
      run();
      return ended;
    };
    rested({ ...scanned });
    return 0;
  };
  // What it does by itself when the page is idle is begun here, where one knows when it ends.
  Object.assign(globalThis, { setTimeout: afterGlance, requestIdleCallback: () => 0 });
  const ended = begin();
  const names = () => here.sourcelightScan.readFilter(here.sourcelightFilter);
  const found = async () => {
    scanned.isWorth = true;
  };
  const reading = new here.sourcelightScan.Reading(names, { navigated: () => undefined, found });
  Object.assign(globalThis, { requestIdleCallback: wait });
  void reading.readPage().then(() => {
    endStretch();
    reading.stop();
    rested({ ...scanned, isOver: true });
  });
  return ended;
}

/** Runs in a page after `beginScan`, to the end of the scan. */
export async function endScan(): Promise<Scanned> {
  const { goOn } = globalThis as WithScanCode;
  if (!goOn) throw new Error('the scan is over');
  return goOn();
}

/** Runs in a page: meets all its text nodes but those of scripts and the like; how much text they hold. */
export function walkBarely(): number {
  let length = 0;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = node.parentNode?.nodeName;
    if (name === 'SCRIPT' || name === 'STYLE' || name === 'NOSCRIPT' || name === 'TEXTAREA')
      continue;
    length += (node as Text).data.length;
  }
  return length;
}
