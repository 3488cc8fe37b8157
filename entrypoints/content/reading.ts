import { isAlive } from '../../utils/browser/contentApi';
import { PageProbe } from '../../utils/mentions/filter';
import type { PageFilter } from '../../utils/mentions/filterFlags';
import { collectBlocks, type PageBlock } from '../../utils/page/collect';
import { glance } from '../../utils/page/glance';
import { pause, Slices } from '../../utils/page/slices';
import { unseen } from '../../utils/page/unseen';
import { type Change, idle, PageWatcher } from '../../utils/page/watch';

/** What a page without names does not show is read after so many ms, and then in one part of a hundred of the time. */
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
  /** Whether what the page shows was looked at, and no more: the probe takes it for one text. */
  private isGlanced = false;

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

  /** All of the page if it shows names of ours; else what it does not show as well, when nobody waits for that. */
  async readPage(): Promise<void> {
    const seen = new Set<string>();
    if (this.isWorth || (await this.glance(seen))) return this.readAll();
    await pause(SETTLED);
    await this.look(this.hidden(), RESTING);
    // What the page did not show before, it may show by now.
    if (this.isGlanced && (await this.glance(seen))) await this.readAll();
  }

  private async onChange({ roots, navigated }: Change): Promise<number> {
    // Nobody is left to tell of what would be found.
    if (!isAlive()) {
      this.stop();
      return 0;
    }
    if (navigated) {
      this.probe = undefined;
      this.events.navigated();
    }
    for (const shadow of this.shadows) if (!shadow.host.isConnected) this.shadows.delete(shadow);
    // Reading the new page may take its time; later changes do not wait for it.
    if (navigated) void this.readPage();
    else await this.readChanged(roots);
    return this.slices.take();
  }

  /** Whether the page is worth asking about, taken for one text, so that this errs only by being too sure. */
  private async glance(seen: Set<string>): Promise<boolean> {
    this.isGlanced = true;
    await this.slices.through(glance(document.documentElement), (text) => {
      if (!seen.has(text)) this.opened().probe(text);
      seen.add(text);
      return this.isWorth;
    });
    return this.isWorth;
  }

  private async readAll(): Promise<void> {
    if (this.isGlanced) this.probe = undefined;
    this.isGlanced = false;
    await this.tell([], await this.look(this.blocksIn([document.documentElement])));
  }

  private async readChanged(roots: readonly Node[]): Promise<void> {
    const wasWorth = this.isWorth;
    const blocks = await this.look(this.blocksIn(roots));
    // What else the page holds counts from now on.
    if (!wasWorth && this.isWorth) await this.readAll();
    else await this.tell(roots, blocks);
  }

  /** Reads blocks, `rest` says how gently; answers them if there is a name in one. */
  private async look(blocks: Iterable<PageBlock | undefined>, rest = 0): Promise<PageBlock[]> {
    const read: PageBlock[] = [];
    let named = false;
    const take = (block: PageBlock | undefined): undefined => {
      if (!block) return;
      read.push(block);
      if (this.opened().probe(block.text)) named = true;
    };
    await this.slices.through(blocks, take, rest);
    return named ? read : [];
  }

  /** Tells of blocks where those of `changed` are to be forgotten. */
  private async tell(changed: readonly Node[], blocks: readonly PageBlock[]): Promise<void> {
    if (this.abort.signal.aborted || !this.isWorth) return;
    await this.events.found(
      changed,
      blocks.filter(({ element }) => element.isConnected),
    );
  }

  private *blocksIn(roots: readonly Node[]): Generator<PageBlock> {
    const watch = (shadow: ShadowRoot): void => {
      this.shadows.add(shadow);
      this.watcher.observe(shadow);
    };
    for (const root of roots) yield* collectBlocks(root, watch);
  }

  private *hidden(): Generator<PageBlock | undefined> {
    for (const element of unseen(document.documentElement))
      if (element) yield* this.blocksIn([element]);
      else yield;
  }

  private get isWorth(): boolean {
    return this.opened().isWorth;
  }

  private opened(): PageProbe {
    this.probe ??= new PageProbe(this.names());
    return this.probe;
  }
}
