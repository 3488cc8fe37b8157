import { askBackground } from '../../utils/browser/contentApi';
import { MOST_HEADS } from '../../utils/browser/limits';
import type { CardHead } from '../../utils/facts/types';
import { idle } from '../../utils/page/watch';

/** Entities of one frame whose heads are kept, a kilobyte each. */
const MOST_KEPT = 300;
/** Ms within which the page is idle for once. */
const SOON = 2000;

/** What the cards of a frame begin with, kept there so that a stopped background keeps nobody waiting. */
export class CardHeads {
  private readonly heads = new Map<string, CardHead>();
  /** Entities that were asked for, or are about to be. */
  private readonly asked = new Set<string>();
  private waiting: string[] = [];
  private isComing = false;

  of(entity: string): CardHead | undefined {
    return this.heads.get(entity);
  }

  /** Has those of them that are not known yet brought when the page is idle. */
  want(entities: Iterable<string>): void {
    for (const entity of entities) {
      if (this.asked.has(entity) || this.asked.size === MOST_KEPT) continue;
      this.asked.add(entity);
      this.waiting.push(entity);
    }
    if (this.waiting.length === 0 || this.isComing) return;
    this.isComing = true;
    idle(() => void this.fetch(), SOON);
  }

  private async fetch(): Promise<void> {
    const entities = this.waiting.splice(0, MOST_HEADS);
    const heads = await askBackground('heads', { entities });
    for (const head of heads ?? []) this.heads.set(head.id, head);
    // What could not be had now may be had with the next marks.
    if (!heads) for (const entity of entities) this.asked.delete(entity);
    this.isComing = false;
    this.want([]);
  }
}
