import { askBackground } from '../../utils/browser/contentApi';
import type { Doubt } from '../../utils/mentions/refine';
import {
  type Mention,
  NO_EVIDENCE,
  type PageEvidence,
  type Reason,
  type TextBlock,
} from '../../utils/mentions/types';
import type { PageBlock } from '../../utils/page/collect';
import { dateline } from '../../utils/page/dateline';
import { Persons } from './persons';

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

interface Asked extends FoundMention {
  doubt: Doubt | undefined;
}

/** Asks the background about a page's text, and keeps what earlier text of the page established. */
export class Resolver {
  private evidence: PageEvidence | undefined;
  private readonly persons = new Persons();
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** The page has become another. */
  reset(): void {
    this.evidence = undefined;
    this.persons.forget();
  }

  /** The day on which the page says it was published, read only where it is needed. */
  get published(): string | null {
    return this.evidence?.published ?? dateline(document, location.href)?.date ?? null;
  }

  /**
   * What these blocks mention: first without what may be a person's name, and then, where grammar takes some of
   * that for none, all that the same blocks mention.
   */
  async *resolve(blocks: readonly PageBlock[]): AsyncGenerator<FoundMention[]> {
    const found = await this.ask(blocks);
    const isKept = ({ doubt }: Asked): boolean => !doubt || this.persons.isPerson(doubt) === false;
    yield found.filter(isKept);
    const open = found.filter(({ doubt }) => doubt && this.persons.isPerson(doubt) === undefined);
    if (open.length === 0) return;
    await this.persons.ask(open.flatMap(({ doubt }) => doubt ?? []));
    const others = new Set(open.filter(isKept).map(({ block }) => block));
    if (others.size > 0) yield found.filter((one) => others.has(one.block) && isKept(one));
  }

  private async ask(blocks: readonly PageBlock[]): Promise<Asked[]> {
    const found: Asked[] = [];
    let evidence = this.evidence ?? { ...NO_EVIDENCE, published: this.published };
    for (const batch of batches(blocks)) {
      const answer = await askBackground('resolve', {
        blocks: batch.map(toTextBlock),
        evidence,
      });
      if (!answer || this.signal.aborted) return found;
      evidence = this.evidence = answer.evidence;
      const doubts = new Map(answer.doubts.map((doubt) => [doubt.at, doubt]));
      for (const [at, mention] of withSharedReasons(answer.mentions).entries()) {
        const block = batch[mention.block];
        if (block) found.push({ mention, block, doubt: doubts.get(at) });
      }
    }
    return found;
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
}

/** Equal reasons as one object: those of a page's many mentions are few. */
function withSharedReasons(mentions: readonly Mention[]): Mention[] {
  const known = new Map<string, Reason>();
  return mentions.map((mention) => {
    const key = JSON.stringify(mention.reason);
    const reason = known.get(key) ?? mention.reason;
    known.set(key, reason);
    return { ...mention, reason };
  });
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
