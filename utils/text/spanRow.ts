import type { Span } from './span';

/** Spans in the order of their starts, of which those around a place are found without a look at all. */
export class SpanRow<S extends Span> {
  private readonly spans: S[] = [];
  private longest = 0;

  /** All of them, in order. */
  get all(): readonly S[] {
    return this.spans;
  }

  /** Adds one that starts no earlier than the last. */
  add(span: S): void {
    this.spans.push(span);
    this.longest = Math.max(this.longest, span.end - span.start);
  }

  /** Those that end at `from` or later and start at `to` or earlier, in order. */
  around(from: number, to: number): S[] {
    const found: S[] = [];
    for (let at = this.firstFrom(from - this.longest); at < this.spans.length; at++) {
      const span = this.spans[at];
      if (!span || span.start > to) break;
      if (span.end >= from) found.push(span);
    }
    return found;
  }

  /** Index of the first span that starts at `offset` or later. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
