import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What is in use after a full collection of garbage. */
export interface Heap {
  /** JavaScript of a page with our script in it, or of the background, in MB. */
  megabytes: number;
  nodes: number;
  listeners: number;
}

/** Reads a page's heap; its own scripts and ours live in one. */
export async function heapOf(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { megabytes: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

export async function openHeap(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return session;
}

/** Reads the background's heap; while somebody listens, the browser does not stop it. */
export class WorkerHeap {
  private readonly session: CDPSession;
  private readonly line: string;
  private last = 0;
  private readonly waiting = new Map<number, (result: { usedSize?: number }) => void>();

  private constructor(session: CDPSession, line: string) {
    this.session = session;
    this.line = line;
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: object };
      if (id !== undefined) this.waiting.get(id)?.(result ?? {});
    });
  }

  /** Throws where no background of this extension runs. */
  static async of(context: BrowserContext, id: string): Promise<WorkerHeap> {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('this browser cannot be looked into');
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'service_worker' }],
    });
    const worker = targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${id}/`));
    if (!worker) throw new Error('the background does not run');
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: worker.targetId,
      flatten: false,
    });
    return new WorkerHeap(session, sessionId);
  }

  async megabytes(): Promise<number> {
    await this.ask('HeapProfiler.enable');
    await this.ask('HeapProfiler.collectGarbage');
    const { usedSize = 0 } = await this.ask('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  private async ask(method: string): Promise<{ usedSize?: number }> {
    const id = ++this.last;
    const answer = new Promise<{ usedSize?: number }>((done) => this.waiting.set(id, done));
    await this.session.send('Target.sendMessageToTarget', {
      sessionId: this.line,
      message: JSON.stringify({ id, method, params: {} }),
    });
    return answer;
  }
}
