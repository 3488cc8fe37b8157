import type { Tab } from './tab';

/** From now on the tab can say what processor time its main thread has had. */
export async function countThreadTime(tab: Tab): Promise<void> {
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** Ms of processor time that a tab's main thread has had. */
export async function threadTime(tab: Tab): Promise<number> {
  const { metrics } = await tab.send('Performance.getMetrics');
  const all = metrics as { name: string; value: number }[];
  return 1000 * (all.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
}
