import type { BenchOptions } from './options';

/** What one row of the benchmark measured, side by side in one run. */
export interface Measured {
  /** What was measured, and beside what. */
  ours: string;
  beside: string;
  /** Ours by the other; the times are medians. */
  ratio: number;
  /** The same in its own unit, for a reader: "2.9 MB/s against 9.2 MB/s". */
  figures: string;
  /** What is wanted, in words, e.g. "at least 2 MB/s". */
  target: string;
  holds: boolean;
}

export interface Row {
  name: string;
  /** Whether it can be measured in Firefox too; all others need what only Chromium tells, or no browser. */
  inFirefox?: true;
  /** Whether the options give all that the row needs; a row that does not say needs nothing. */
  isReady?(options: BenchOptions): boolean;
  /** Throws a sentence for what it needs and was not given. */
  run(options: BenchOptions): Promise<Measured>;
}

/** The median of the times in ms that `runs` calls take, after one call to warm up. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** As `median`, in ms of processor time, which other work on the machine does not lengthen. */
export async function medianOfCpu(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}
