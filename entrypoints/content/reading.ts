import { isAlive } from '../../utils/browser/contentApi';
import { PageProbe } from '../../utils/mentions/filter';
import type { PageFilter } from '../../utils/mentions/filterFlags';
import { collectBlocks, type PageBlock } from '../../utils/page/collect';
import { glance } from '../../utils/page/glance';
import { pause, Slices } from '../../utils/page/slices';
import { type Change, idle, PageWatcher } from '../../utils/page/watch';

/** A page without names to be seen is read in full after so many ms, and then in one part of a hundred of the time. */
const SETTLED = 1000;
const RESTING = 99;

export interface ReadingEvents {
  /** The page has become another one without a load. */
  navigated(): void;
  /** These blocks, read in these trees, hold names of a page that is worth asking about. */
  found(roots: readonly Node[], blocks: readonly PageBlock[]): Promise<void>;
}

/** Reads a page and what becomes of it, from when marking is switched on to when it is switched off. */
export class Reading {
  readonly shadows = new Set<ShadowRoot>();
  private readonly abort = new AbortController();
  private readonly names: () => PageFilter;
  private probe: PageProbe | undefined;
  private readonly slices = new Slices(this.abort.signal);
  private readonly watcher: PageWatcher;
  private readonly events: ReadingEvents;
  /** Blocks that held something while the page as a whole was not yet worth asking. */
  private waiting: PageBlock[] = [];

  /** `names` is asked when the page is idle for the first time. */
  constructor(names: () => PageFilter, events: ReadingEvents) {
    this.names = names;
    this.events = events;
    this.watcher = new PageWatcher((change) => this.onChange(change), this.abort.signal);
    idle(() => void this.readPage(), 500);
  }

  stop(): void {
    this.abort.abort();
  }

  /** The whole page: at once if it shows names of ours, else when nobody waits for it. */
  async readPage(): Promise<void> {
    const probe = this.opened();
    const isWorth = probe.isWorth || (await this.isWorthAtAGlance());
    if (!isWorth) await pause(SETTLED);
    // What is found in changes meanwhile stays.
    await this.read([document.documentElement], [], isWorth ? 0 : RESTING);
  }

  private async onChange({ roots, navigated }: Change): Promise<number> {
    // Nobody is left to tell of what would be found.
    if (!isAlive()) {
      this.stop();
      return 0;
    }
    if (navigated) {
      this.probe = undefined;
      this.waiting = [];
      this.events.navigated();
    }
    for (const shadow of this.shadows) if (!shadow.host.isConnected) this.shadows.delete(shadow);
    // Reading the new page may take its time; later changes do not wait for it.
    if (navigated) void this.readPage();
    else await this.read(roots, roots);
    return this.slices.take();
  }

  /** Takes the page for one text, so that it errs only by being too sure. */
  private async isWorthAtAGlance(): Promise<boolean> {
    const seen = new PageProbe(this.names());
    await this.slices.through(glance(document.documentElement), (text) => {
      seen.probe(text);
      return seen.isWorth;
    });
    return seen.isWorth;
  }

  /** Reads these trees; `changed` are those whose marks are old, `rest` says how gently they are read. */
  private async read(roots: readonly Node[], changed: readonly Node[], rest = 0): Promise<void> {
    const probe = this.opened();
    const wasWorth = probe.isWorth;
    const { all, named } = await this.blocksIn(roots, probe, rest);
    if (this.abort.signal.aborted) return;
    if (!probe.isWorth) {
      this.waiting.push(...named);
      return;
    }
    const blocks = wasWorth && named.length === 0 ? [] : [...this.waiting.splice(0), ...all];
    await this.events.found(
      changed,
      blocks.filter(({ element }) => element.isConnected),
    );
  }

  private async blocksIn(
    roots: readonly Node[],
    probe: PageProbe,
    rest: number,
  ): Promise<{ all: PageBlock[]; named: PageBlock[] }> {
    const all: PageBlock[] = [];
    const named: PageBlock[] = [];
    const read = (block: PageBlock): undefined => {
      all.push(block);
      if (probe.probe(block.text)) named.push(block);
    };
    await this.slices.through(this.blocksOf(roots), read, rest);
    return { all, named };
  }

  private *blocksOf(roots: readonly Node[]): Generator<PageBlock> {
    for (const root of roots) yield* collectBlocks(root, (shadow) => this.onShadow(shadow));
  }

  private opened(): PageProbe {
    this.probe ??= new PageProbe(this.names());
    return this.probe;
  }

  private onShadow(shadow: ShadowRoot): void {
    if (this.shadows.has(shadow)) return;
    this.shadows.add(shadow);
    this.watcher.observe(shadow);
  }
}
