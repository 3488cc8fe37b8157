import { idle } from './watch';

/** Work stops after so many ms and goes on when the page is idle again. */
const SLICE = 4;

/** Works through things in slices that nobody notices, until the signal aborts. */
export class Slices {
  private spent = 0;
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Milliseconds of main thread spent since this was last asked. */
  take(): number {
    const { spent } = this;
    this.spent = 0;
    return spent;
  }

  /**
   * Does `work` on each item until it answers true or nothing is left. After a slice it rests `rest` times
   * as long as that took; by default until the page is idle.
   */
  async through<T>(
    items: Iterable<T>,
    work: (item: T) => boolean | undefined,
    rest = 0,
  ): Promise<void> {
    let started = performance.now();
    for (const item of items) {
      if (this.signal.aborted || work(item)) break;
      const spent = performance.now() - started;
      if (spent < SLICE) continue;
      this.spent += spent;
      await pause(spent * rest);
      started = performance.now();
    }
    this.spent += performance.now() - started;
  }
}

/** Waits so many ms at least, and then for an idle moment, but not for long. */
export async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  await new Promise<void>((resolve) => idle(resolve, 100));
}
