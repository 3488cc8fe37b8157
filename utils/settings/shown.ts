import { groupOf } from './groups';
import type { Settings } from './table';

/** A mention as far as it matters for whether it is marked. */
export interface Choosable {
  entity: string;
  type: string;
  /** The same for all mentions of a paragraph. */
  paragraph: unknown;
}

/** Marks that a paragraph may have. */
export const MOST_IN_PARAGRAPH: Readonly<Record<Settings['density'], number>> = {
  every: Number.POSITIVE_INFINITY,
  calm: 6,
  sparse: 2,
};

/**
 * Which of a page's mentions, in document order, are marked by the reader's settings. Where a
 * paragraph has too many, those of the background go first, then repeated ones, then the last.
 */
export function chooseShown<M extends Choosable>(
  mentions: readonly M[],
  { groups, occurrences, density }: Settings,
): M[] {
  const seen = new Set<string>();
  const wanted = mentions.filter(({ entity, type }) => {
    if (!groups.includes(groupOf(type))) return false;
    if (occurrences === 'first' && seen.has(entity)) return false;
    seen.add(entity);
    return true;
  });
  const most = MOST_IN_PARAGRAPH[density];
  const kept = new Set([...byParagraph(wanted)].flatMap((all) => weightiest(all, most)));
  return wanted.filter((mention) => kept.has(mention));
}

function byParagraph<M extends Choosable>(mentions: readonly M[]): Iterable<M[]> {
  const paragraphs = new Map<unknown, M[]>();
  for (const mention of mentions) {
    const there = paragraphs.get(mention.paragraph);
    if (there) there.push(mention);
    else paragraphs.set(mention.paragraph, [mention]);
  }
  return paragraphs.values();
}

function weightiest<M extends Choosable>(mentions: readonly M[], most: number): readonly M[] {
  if (mentions.length <= most) return mentions;
  const seen = new Set<string>();
  const ranked = mentions.map((mention, order) => {
    const isBackground = groupOf(mention.type) === 'background';
    const isRepeated = seen.has(mention.entity);
    seen.add(mention.entity);
    return { mention, rank: (isBackground ? 2 : 0) + (isRepeated ? 1 : 0), order };
  });
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  return ranked.slice(0, most).map(({ mention }) => mention);
}
