import type { CardHeadView, CardRequestView, LookupView } from '../../utils/facts/types';

/** What a card on a page can show: an entity, what it begins with, or what was recognised in a text. */
export type Shown = CardRequestView | CardHeadView | LookupView;
