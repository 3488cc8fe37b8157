import { blockAround, isBlock, outermostReadable } from './reading';
import { isInPage } from './tree';

/** What of the page has to be read again; no roots: text only went. */
export interface Change {
  roots: Node[];
  /** The page has become another one without a load (single-page navigation). */
  navigated: boolean;
}

/** New text is read at the latest so many ms after it came, so that a busy page starves nobody. */
const LONGEST_WAIT = 900;
/** Our share of the main thread is kept under one part in so many, where new text need not wait longer for it. */
const SHARE = 100;
/** What came so many times is held until the page is idle; more is sorted at once, as what it holds is not freed. */
const MOST_HELD = 100;

/**
 * Watches document and shadow roots. Callbacks only queue; `changed` is called when the page is idle,
 * and says how long it worked, in ms, by what it returns.
 */
export class PageWatcher {
  private readonly held: MutationRecord[][] = [];
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
    this.observer = new MutationObserver((records) => this.hold(records));
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

  /** What came is only held: looking at a record makes objects, and a frame may be gone before anybody has to look. */
  private hold(records: MutationRecord[]): void {
    this.held.push(records);
    if (this.held.length > MOST_HELD) this.sort();
    this.schedule();
  }

  private sort(): void {
    for (const record of this.held.splice(0).flat()) {
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
  }

  private schedule(): void {
    if (this.scheduled || this.signal.aborted) return;
    this.scheduled = true;
    const wait = Math.min(LONGEST_WAIT, Math.max(0, this.notBefore - performance.now()));
    const flush = (): void => idle(() => void this.flush(), LONGEST_WAIT - wait);
    if (wait) setTimeout(flush, wait);
    else flush();
  }

  private async flush(): Promise<void> {
    if (this.signal.aborted) return;
    const started = performance.now();
    const address = pageAddress();
    const navigated = address !== this.address;
    this.address = address;
    this.sort();
    const roots = this.takeRoots();
    const anything = navigated || this.removed || roots.length > 0;
    this.removed = false;
    const before = performance.now() - started;
    try {
      const spent = anything ? await this.changed({ roots, navigated }) : 0;
      this.notBefore = performance.now() + (before + spent) * SHARE;
    } finally {
      // One failure must not end the watch: later text is read all the same.
      this.scheduled = false;
      if (this.held.length + this.dirty.size > 0 || this.removed) this.schedule();
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
