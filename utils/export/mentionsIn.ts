import type { Id } from '../dataset/types';
import type { Reason, Span } from '../mentions/types';
import { pointsIn } from '../text/points';
import type { ExportedMention } from './types';

export interface FoundMention extends Span {
  entity: Id;
  reason: Reason;
}

/** As many code points are kept before and after a mention. */
const CONTEXT = 32;

/**
 * Mentions with what finds them again. Offsets are UTF-16 units of `text`, which is the text of the
 * whole page; the answer is in reading order.
 */
export function mentionsIn(text: string, found: readonly FoundMention[]): ExportedMention[] {
  const points = codePointCounter(text);
  return [...found]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ entity, reason, start, end }) => {
      const from = points(start);
      const exact = text.slice(start, end);
      return {
        entity,
        reason,
        exact,
        start,
        end,
        prefix: lastPoints(text.slice(Math.max(0, start - 2 * CONTEXT), start)),
        suffix: firstPoints(text.slice(end, end + 2 * CONTEXT)),
        codePoints: { start: from, end: from + pointsIn(exact) },
      };
    });
}

/** Tells how many code points stand before an offset; offsets must not fall. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    count += pointsIn(text, at, offset);
    at = offset;
    return count;
  };
}

function lastPoints(text: string): string {
  // A slice can begin within a pair of surrogates; its first half is then dropped.
  const whole = /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text;
  return [...whole].slice(-CONTEXT).join('');
}

function firstPoints(text: string): string {
  return [...text].slice(0, CONTEXT).join('');
}
