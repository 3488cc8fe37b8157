/** What most of some measurements are, and nearly all: "median 12.3 ms, p95 20.1 ms of 24". */
export function spread(times: readonly number[], unit = 'ms'): string {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  return `median ${half.toFixed(1)} ${unit}, p95 ${most.toFixed(1)} ${unit} of ${times.length}`;
}

/** The value below which this part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? 0;
}
