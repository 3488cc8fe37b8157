import type { CardHead, EntitySummary } from './types';

/** A card's head in two lines, for lists: "Stolen · Bybit theft: $1.46 billion (Elliptic)". */
export function summaryOf(head: CardHead, matched: string | null): EntitySummary {
  const { id, name, type, typeLabel, summary, headline, dataset } = head;
  const sentence =
    headline && `${headline.label}: ${headline.value} (${headline.source.publisher})`;
  return { id, name, type, typeLabel, summary, headline: sentence, matched, dataset };
}
