import type { DevTools } from './devtools';

export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur` is processor time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; frame?: string; id?: number; timerId?: number } };
}

/** What the browser notes of these categories while `run` runs, so far as `keep` wants it. */
export async function traceOf(
  browser: DevTools,
  includedCategories: readonly string[],
  run: () => Promise<void>,
  keep: (event: TraceEvent) => boolean = () => true,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const deaf = browser.on(({ method, params }) => {
    if (method === 'Tracing.dataCollected')
      for (const event of params['value'] as TraceEvent[]) if (keep(event)) events.push(event);
    if (method === 'Tracing.tracingComplete') end();
  });
  await browser.send('Tracing.start', { traceConfig: { includedCategories } });
  await run();
  await browser.send('Tracing.end');
  await ended;
  deaf();
  return events;
}
