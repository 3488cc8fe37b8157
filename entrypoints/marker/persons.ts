import { askBackground } from '../../utils/browser/contentApi';
import { MOST_DOUBTS } from '../../utils/browser/limits';
import type { Doubt } from '../../utils/mentions/refine';

/** Answers that are kept: a page's text can change for ever. */
const MOST_KEPT = 1000;

/**
 * What grammar has said of a page's names that may be a person's. It is kept, so that a mark whose text is read
 * again does not go until grammar has answered once more.
 */
export class Persons {
  private readonly known = new Map<string, boolean>();

  /** The page has become another. */
  forget(): void {
    this.known.clear();
  }

  /** Undefined where grammar was not asked yet. */
  isPerson(doubt: Doubt): boolean | undefined {
    return this.known.get(keyOf(doubt));
  }

  /** Asks grammar; where it cannot be asked, nobody is taken for a person. */
  async ask(doubts: readonly Doubt[]): Promise<void> {
    if (this.known.size > MOST_KEPT) this.forget();
    for (let at = 0; at < doubts.length; at += MOST_DOUBTS) {
      const asked = doubts.slice(at, at + MOST_DOUBTS);
      const persons = await askBackground('persons', {
        doubts: asked.map(({ sentence, name }) => ({ sentence, name })),
      });
      for (const [i, doubt] of asked.entries()) this.known.set(keyOf(doubt), persons?.[i] ?? false);
    }
  }
}

function keyOf({ sentence, name }: Doubt): string {
  return `${name} ${sentence}`;
}
