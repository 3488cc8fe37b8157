import { askBackground, readPageFilter } from '../../utils/browser/contentApi';
import { PageProbe, readFilter } from '../../utils/mentions/filter';
import {
  type Mention,
  NO_EVIDENCE,
  type PageEvidence,
  type TextBlock,
} from '../../utils/mentions/types';
import { collectBlocks, type PageBlock } from '../../utils/page/collect';
import { dateline } from '../../utils/page/dateline';
import { glance } from '../../utils/page/glance';
import { pause, Slices } from '../../utils/page/slices';
import { bundledFilter } from './bundledFilter';

/** A page without names to be seen is read in full after so many ms, and then in one part of a hundred of the time. */
const SETTLED = 1000;
const RESTING = 99;
/** Text sent to the background at once, in UTF-16 units. */
const BATCH = 200_000;

/** Blocks, and names of a block, whose numbers are looked at together. */
const MOST_NUMBERED = 2000;
const MOST_NAMED = 500;

/** A number of a mention's block; offsets are UTF-16 units of the block's text. */
export interface FoundNumber {
  /** Which of the mentions. */
  at: number;
  start: number;
  end: number;
}

export interface FoundMention {
  mention: Mention;
  block: PageBlock;
}

/** Reads a page's text, and asks the background about it only if the page is worth it. */
export class PageScanner {
  private probe: PageProbe | undefined;
  private evidence: PageEvidence | undefined;
  /** Blocks that held something while the page as a whole was not yet worth asking. */
  private waiting: PageBlock[] = [];
  private readonly onShadow: (shadow: ShadowRoot) => void;
  private readonly signal: AbortSignal;
  private readonly slices: Slices;

  constructor(onShadow: (shadow: ShadowRoot) => void, signal: AbortSignal) {
    this.onShadow = onShadow;
    this.signal = signal;
    this.slices = new Slices(signal);
  }

  /** Milliseconds of main thread spent since this was last asked. */
  takeSpent(): number {
    const { spent } = this.slices;
    this.slices.spent = 0;
    return spent;
  }

  /** Forgets what earlier text established: the page has become another. */
  reset(): void {
    this.probe?.reset();
    this.evidence = undefined;
    this.waiting = [];
  }

  /** The day on which the page says it was published, read only where it is needed. */
  get published(): string | null {
    return this.evidence?.published ?? dateline(document, location.href)?.date ?? null;
  }

  /** The mentions of the whole page: at once if it shows names of ours, else when nobody waits for it. */
  async scanPage(): Promise<FoundMention[]> {
    const probe = await this.opened();
    const isWorth = probe.isWorthResolving || (await this.isWorthAtAGlance(probe.another()));
    if (!isWorth) await pause(SETTLED);
    return this.scan([document.documentElement], isWorth ? 0 : RESTING);
  }

  /** The mentions inside these trees; `rest` says how gently they are read. */
  async scan(roots: readonly Node[], rest = 0): Promise<FoundMention[]> {
    const probe = await this.opened();
    const wasWorth = probe.isWorthResolving;
    const { all, named } = await this.read(roots, probe, rest);
    if (!probe.isWorthResolving) {
      this.waiting.push(...named);
      return [];
    }
    if (wasWorth && named.length === 0) return [];
    const blocks = [...this.waiting.splice(0), ...all];
    return this.resolve(blocks.filter((block) => block.element.isConnected));
  }

  /** The numbers that the dataset answers, each with which of these mentions' cards does. */
  async numbers(found: readonly FoundMention[]): Promise<FoundNumber[]> {
    const blocks = [...new Set(found.map(({ block }) => block))].slice(0, MOST_NUMBERED);
    const texts = blocks.map((block) => ({
      text: block.text,
      named: found.filter((one) => one.block === block).slice(0, MOST_NAMED),
    }));
    const answer = await askBackground('numbers', {
      texts: texts.map(({ text, named }) => ({
        text,
        named: named.map(({ mention }) => spanOf(mention)),
      })),
      published: this.published,
    });
    return (answer?.numbers ?? []).flatMap(({ text, name, start, end }) => {
      const mention = texts[text]?.named[name];
      return mention ? [{ at: found.indexOf(mention), start, end }] : [];
    });
  }

  /** With the filter of own datasets, where there are any. */
  private async opened(): Promise<PageProbe> {
    const filter = this.probe ? null : readFilter((await readPageFilter()) ?? '');
    this.probe ??= new PageProbe(filter ?? bundledFilter());
    return this.probe;
  }

  /** Takes the page for one text, so that it errs only by being too sure. */
  private async isWorthAtAGlance(seen: PageProbe): Promise<boolean> {
    await this.slices.through(glance(document.documentElement), (text) => {
      seen.probe(text);
      return seen.isWorthResolving;
    });
    return seen.isWorthResolving;
  }

  private async read(
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
    for (const root of roots)
      await this.slices.through(collectBlocks(root, this.onShadow), read, rest);
    return this.signal.aborted ? { all: [], named: [] } : { all, named };
  }

  private async resolve(blocks: readonly PageBlock[]): Promise<FoundMention[]> {
    const found: FoundMention[] = [];
    let evidence = this.evidence ?? { ...NO_EVIDENCE, published: this.published };
    for (const batch of batches(blocks)) {
      const answer = await askBackground('resolve', {
        blocks: batch.map(toTextBlock),
        evidence,
      });
      if (!answer || this.signal.aborted) return found;
      evidence = this.evidence = answer.evidence;
      for (const mention of answer.mentions) {
        const block = batch[mention.block];
        if (block) found.push({ mention, block });
      }
    }
    return found;
  }
}

function spanOf({ entity, start, end }: Mention): { entity: string; start: number; end: number } {
  return { entity, start, end };
}

function toTextBlock(block: PageBlock, id: number): TextBlock {
  const lang = languageOf(block.element)?.slice(0, 60);
  return lang ? { id, text: block.text, lang } : { id, text: block.text };
}

/** Through the prototype: a form's fields can stand in for its own methods. */
function languageOf(node: Node): string | null {
  const { closest, getAttribute } = Element.prototype;
  const declaring = node instanceof Element ? closest.call(node, '[lang]') : null;
  return declaring && getAttribute.call(declaring, 'lang');
}

function* batches(blocks: readonly PageBlock[]): Generator<PageBlock[]> {
  let batch: PageBlock[] = [];
  let size = 0;
  for (const block of blocks) {
    if (size > 0 && size + block.text.length > BATCH) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(block);
    size += block.text.length;
  }
  if (batch.length > 0) yield batch;
}
