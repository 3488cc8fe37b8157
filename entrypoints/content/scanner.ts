import pageFilter from 'virtual:page-filter';
import { askBackground, readPageFilter } from '../../utils/browser/contentApi';
import {
  decodeFilter,
  isWorthResolving,
  NO_HITS,
  type PageFilter,
  probe,
  readFilter,
} from '../../utils/mentions/filter';
import {
  type Mention,
  NO_EVIDENCE,
  type PageEvidence,
  type TextBlock,
} from '../../utils/mentions/types';
import { collectBlocks, type PageBlock } from '../../utils/page/collect';
import { dateline } from '../../utils/page/dateline';
import { idle } from '../../utils/page/watch';

/** Reading stops after so many ms and goes on when the page is idle again. */
const SLICE = 4;
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
  private filter: PageFilter | undefined;
  private hits = { ...NO_HITS };
  private evidence: PageEvidence | undefined;
  /** Blocks that held something while the page as a whole was not yet worth asking. */
  private waiting: PageBlock[] = [];
  private readonly onShadow: (shadow: ShadowRoot) => void;
  private readonly signal: AbortSignal;
  /** Milliseconds of main thread spent since the last reading of this. */
  spent = 0;

  constructor(onShadow: (shadow: ShadowRoot) => void, signal: AbortSignal) {
    this.onShadow = onShadow;
    this.signal = signal;
  }

  /** Forgets what earlier text established: the page has become another. */
  reset(): void {
    this.hits = { ...NO_HITS };
    this.evidence = undefined;
    this.waiting = [];
  }

  /** The day on which the page says it was published, read only where it is needed. */
  get published(): string | null {
    return this.evidence?.published ?? dateline(document, location.href)?.date ?? null;
  }

  /** The mentions inside these trees. */
  async scan(roots: readonly Node[]): Promise<FoundMention[]> {
    const wasWorth = isWorthResolving(this.hits);
    const { all, named } = await this.read(roots);
    if (!isWorthResolving(this.hits)) {
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

  private async read(roots: readonly Node[]): Promise<{ all: PageBlock[]; named: PageBlock[] }> {
    this.filter ??= readFilter((await readPageFilter()) ?? '') ?? decodeFilter(pageFilter);
    const all: PageBlock[] = [];
    const named: PageBlock[] = [];
    let started = performance.now();
    for (const root of roots) {
      for (const block of collectBlocks(root, this.onShadow)) {
        all.push(block);
        if (probe(this.filter, block.text, this.hits)) named.push(block);
        if (performance.now() - started < SLICE) continue;
        this.spent += performance.now() - started;
        await pause();
        if (this.signal.aborted) return { all: [], named: [] };
        started = performance.now();
      }
    }
    this.spent += performance.now() - started;
    return { all, named };
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

function pause(): Promise<void> {
  return new Promise((resolve) => idle(resolve, 100));
}
