import type { Tab } from './tab';

/** MB of JavaScript in a tab, of what its objects hold, and of buffers, after garbage was collected. */
export async function heapOf(tab: Tab): Promise<number> {
  await tab.send('HeapProfiler.enable');
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await tab.send('Runtime.getHeapUsage');
  const parts = [usedSize, embedderHeapUsedSize, backingStorageSize].map((part) =>
    Number(part ?? 0),
  );
  return parts.reduce((sum, part) => sum + part, 0) / 2 ** 20;
}
