import { blockAround, isBlock, outermostReadable } from './reading';
import { isInPage } from './tree';

/** What of the page has to be read again; no roots: text only went. */
export interface Change {
  roots: Node[];
  /** The page has become another one without a load (single-page navigation). */
  navigated: boolean;
}

/** New text is read at the latest so many ms after it came, so that a busy page starves nobody. */
const LONGEST_WAIT = 1000;
/** Our share of the main thread is kept under one part in so many, where new text need not wait longer for it. */
const SHARE = 100;

/**
 * Watches document and shadow roots. Callbacks only queue; `changed` is called when the page is idle,
 * and says how long it worked, in ms, by what it returns.
 */
export class PageWatcher {
  private readonly dirty = new Set<Node>();
  private removed = false;
  private readonly observer: MutationObserver;
  private readonly changed: (change: Change) => Promise<number>;
  private address = pageAddress();
  private scheduled = false;
  private notBefore = 0;
  private readonly signal: AbortSignal;

  constructor(changed: (change: Change) => Promise<number>, signal: AbortSignal) {
    this.changed = changed;
    this.signal = signal;
    this.observer = new MutationObserver((records) => this.queue(records));
    this.observe(document);
    const options = { signal, passive: true };
    addEventListener('popstate', () => this.schedule(), options);
    addEventListener('hashchange', () => this.schedule(), options);
    signal.addEventListener('abort', () => this.observer.disconnect());
  }

  /** Watches another tree, e.g. a shadow root that was found. */
  observe(root: Node): void {
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['contenteditable'],
    });
  }

  private queue(records: MutationRecord[]): void {
    for (const record of records) {
      const { target } = record;
      if (record.type !== 'childList') this.dirty.add(target);
      else {
        // Asked only here: each list is an object that the browser makes for who looks.
        const { addedNodes, removedNodes } = record;
        for (const node of addedNodes) this.dirty.add(isBlock(node) ? node : target);
        for (const node of removedNodes) if (!isBlock(node)) this.dirty.add(target);
        this.removed ||= removedNodes.length > 0;
      }
    }
    if (this.dirty.size > 0 || this.removed) this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.signal.aborted) return;
    this.scheduled = true;
    const wait = Math.min(LONGEST_WAIT, Math.max(0, this.notBefore - performance.now()));
    setTimeout(() => idle(() => void this.flush(), LONGEST_WAIT - wait), wait);
  }

  private async flush(): Promise<void> {
    if (this.signal.aborted) return;
    const address = pageAddress();
    const navigated = address !== this.address;
    this.address = address;
    const roots = this.takeRoots();
    const anything = navigated || this.removed || roots.length > 0;
    this.removed = false;
    try {
      const spent = anything ? await this.changed({ roots, navigated }) : 0;
      this.notBefore = performance.now() + spent * SHARE;
    } finally {
      // One failure must not end the watch: later text is read all the same.
      this.scheduled = false;
      if (this.dirty.size > 0 || this.removed) this.schedule();
    }
  }

  /** The blocks to read again, none inside another. */
  private takeRoots(): Node[] {
    const blocks = new Set([...this.dirty].filter(isInPage).map(blockAround));
    this.dirty.clear();
    return outermostReadable(blocks);
  }
}

/** The address without what only names a place on the page; `#/path` and `#!path` name a page. */
function pageAddress(): string {
  const { href, hash } = location;
  return /^#[/!]/.test(hash) ? href : href.slice(0, href.length - hash.length);
}

/** Runs when the page is idle, at the latest after `timeout` ms. */
export function idle(run: () => void, timeout: number): void {
  requestIdleCallback(run, { timeout: Math.max(1, timeout) });
}
