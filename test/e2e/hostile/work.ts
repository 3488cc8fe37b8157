import type { CDPSession, Page } from 'playwright-core';

/** What a page's main thread does, as the browser's own profiler sees it. */
export class WorkProbe {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(page: Page): Promise<WorkProbe> {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    return new WorkProbe(session);
  }

  /** Nodes that are in memory when all that nobody holds is gone, those of the page and those it has thrown away. */
  async nodes(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Memory.getDOMCounters')).nodes;
  }

  async start(): Promise<void> {
    await this.session.send('Profiler.start');
  }

  /** Which part of the time since `start` went into scripts of extensions, from 0 to 1. */
  async share(): Promise<number> {
    const { profile } = await this.session.send('Profiler.stop');
    const { nodes, samples = [], timeDeltas = [] } = profile;
    const isOurs = new Map<number, boolean>();
    // Parents stand before their children.
    for (const { id, callFrame, children = [] } of nodes) {
      const ours = isOurs.get(id) || callFrame.url.startsWith('chrome-extension:');
      isOurs.set(id, ours);
      for (const child of children) isOurs.set(child, ours);
    }
    const spent = samples.reduce(
      (sum, id, at) => sum + (isOurs.get(id) ? (timeDeltas[at] ?? 0) : 0),
      0,
    );
    return spent / (profile.endTime - profile.startTime);
  }
}
