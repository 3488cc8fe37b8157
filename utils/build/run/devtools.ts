import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from './findBrowser';

export type Params = Record<string, unknown>;

/** What a page or worker, or the browser itself where there is no session, says without being asked. */
export interface DevToolsEvent {
  method: string;
  params: Params;
  sessionId?: string;
}

interface Answer {
  id: number;
  result?: Params;
  error?: { message: string };
}

interface Waiting {
  resolve(result: Params): void;
  reject(error: Error): void;
}

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  '--window-size=1280,800',
  '--lang=en-US',
];

/**
 * A browser of its own, spoken to by its debugging pipe alone. Playwright attaches itself to every worker
 * that starts, which slows their start and keeps them alive; here nothing is attached to but what is asked for.
 */
export class DevTools {
  private readonly child: ChildProcess;
  private readonly profile: string;
  private readonly waiting = new Map<number, Waiting>();
  private readonly events = new EventEmitter<{ event: [DevToolsEvent] }>();
  private next = 1;

  constructor(flags: readonly string[] = []) {
    this.profile = mkdtempSync(join(tmpdir(), 'sourcelight-'));
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.child = spawn(
      findBrowser(),
      [...FLAGS, ...root, ...flags, `--user-data-dir=${this.profile}`, 'about:blank'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        env: { ...process.env, LANGUAGE: 'en_US' },
      },
    );
    this.events.setMaxListeners(0);
    this.child.on('exit', () => this.fail(new Error('the browser has ended')));
    this.read(this.child.stdio[4] as Readable);
  }

  /** Asks the browser, or the target that a session belongs to. */
  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const id = this.next++;
    const message = JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      (this.child.stdio[3] as Writable).write(`${message}\0`);
    });
  }

  /** Calls back for each event; returns how to stop. */
  on(heard: (event: DevToolsEvent) => void): () => void {
    this.events.on('event', heard);
    return () => this.events.off('event', heard);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    void this.send('Browser.close').catch(() => null);
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private read(pipe: Readable): void {
    let rest: Buffer[] = [];
    pipe.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
        rest.push(chunk.subarray(from, end));
        this.hear(JSON.parse(Buffer.concat(rest).toString()));
        rest = [];
        from = end + 1;
      }
      rest.push(chunk.subarray(from));
    });
  }

  private hear(message: Answer | DevToolsEvent): void {
    if (!('id' in message)) {
      this.events.emit('event', message);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
