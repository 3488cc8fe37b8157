import type { Quantity } from '../text/quantity';
import { type EventParts, isSum, ROUNDING } from './eventParts';

interface Sum {
  value: number;
  /** Index of its event. */
  event: number;
}

/** The sums of events by unit and size, so that an amount is held against those near it only. */
export class Sums {
  private readonly events: readonly EventParts[];
  private readonly byUnit = new Map<string, Sum[]>();

  constructor(events: readonly EventParts[]) {
    this.events = events;
    events.forEach(({ amounts }, event) => {
      for (const { value, unit } of amounts) {
        const sums = this.byUnit.get(unit);
        if (sums) sums.push({ value, event });
        else this.byUnit.set(unit, [{ value, event }]);
      }
    });
    for (const sums of this.byUnit.values()) sums.sort((a, b) => a.value - b.value);
  }

  /** The events of which an amount is a sum, in the model's order. */
  eventsWith(amount: Quantity): EventParts[] {
    const sums = this.byUnit.get(amount.unit);
    if (!sums) return [];
    const most = amount.value / (1 - WIDER);
    const found = new Set<number>();
    for (let at = firstFrom(sums, amount.value / (1 + WIDER)); at < sums.length; at++) {
      const sum = sums[at];
      if (!sum || sum.value > most) break;
      found.add(sum.event);
    }
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((at) => this.events[at] ?? [])
      .filter((event) => isSum(amount, event));
  }
}

/** A little more than any rounding, so that none is lost to the last digit; `isSum` decides. */
const WIDER = ROUNDING * 1.1;

/** Index of the first sum of at least so much. */
function firstFrom(sums: readonly Sum[], value: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle]?.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
