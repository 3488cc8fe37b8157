import type { Id } from '../dataset/types';
import type { Span } from '../text/span';

/**
 * How a text's number stands to the published figures: some publisher gave it and it stands; it was
 * published and has since moved; figures were published and none says this; none was published.
 */
export type Verdict = 'matches' | 'outdated' | 'differs' | 'unknown';

/** A number in a sentence, tied to what it is about. */
export interface Claim extends Span {
  verdict: Verdict;
  /** The entity whose figures answer. */
  subject: Id;
  measure: string;
  value: number;
  unit: string;
  /** The figures that decided, the most telling first. */
  figures: Id[];
}
