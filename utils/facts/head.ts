import type { CardHead, CardHeadView, CardRequestView, LookupView } from './types';

/** What a card on a page can show: an entity, what its card begins with, or what was recognised in a text. */
export type Shown = CardRequestView | CardHeadView | LookupView;

/** What a card begins with, whether or not the rest of it is there; undefined for what is no entity's card. */
export function headOf(view: CardRequestView | CardHeadView): CardHead;
export function headOf(view: Shown | string): CardHead | undefined;
export function headOf(view: Shown | string): CardHead | undefined {
  if (typeof view === 'string' || 'query' in view) return undefined;
  return 'head' in view ? view.head : view.card;
}
