import type { CardHead, CardHeadView, CardRequestView } from '../../utils/facts/types';
import type { Mark } from '../../utils/page/marks';

/** A mark's card on its way: its head may be known in the page, the whole is the background's answer. */
export class ComingCard {
  readonly mark: number;
  /** What there is to show by now. */
  now: CardRequestView | CardHeadView | null;
  /** What there is to show in the end; null where nothing can be had. */
  readonly end: Promise<CardRequestView | CardHeadView | null>;

  constructor(
    { id, mention: { reason } }: Mark,
    answer: Promise<CardRequestView | null>,
    head: CardHead | undefined,
  ) {
    this.mark = id;
    this.now = head ? { head, reason, rest: 'coming' } : null;
    this.end = answer.then((card) => {
      this.now = card ?? (head ? { head, reason, rest: 'missed' } : null);
      return this.now;
    });
  }
}
