import { connect, type Socket } from 'node:net';

/** A handle of an element or shadow root in the page. */
export type Handle = Record<string, string>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface Failure {
  error: string;
  message: string;
}

/**
 * Whose eyes a script has: the page's own, the browser's, which see into closed shadow roots, or those of an isolated
 * world of the page, which lasts from one script to the next.
 */
type Sandbox = 'page' | 'system' | { world: string };

/**
 * Firefox's own remote protocol, spoken directly: JSON over a socket, each message led by its length in
 * bytes and a colon. No driver program stands between, and it reaches what drivers do not: the
 * extension's own pages and the browser around them.
 */
export class Marionette {
  private readonly waiting = new Map<number, Waiting>();
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly socket: Socket;
  private greeted = (): void => undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (data) => this.receive(data));
    socket.on('close', () => this.fail(new Error('Firefox has closed the line')));
    socket.on('error', (error) => this.fail(error));
  }

  static async connect(port: number): Promise<Marionette> {
    const client = new Marionette(connect(port, '127.0.0.1'));
    await new Promise<void>((resolve, reject) => {
      client.greeted = resolve;
      client.socket.once('error', reject);
    });
    // Servers of stories that need https have a certificate of their own.
    await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    return client;
  }

  /** Sends a command; throws what Firefox answers as an error. */
  async send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    const id = ++this.lastId;
    const answer = new Promise<unknown>((resolve, reject) =>
      this.waiting.set(id, { resolve, reject }),
    );
    const message = JSON.stringify([0, id, command, parameters]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    const result = await answer;
    return (isValue(result) ? result.value : result) as T;
  }

  /** Runs an async function of the page with arguments that JSON can carry; answers what it resolves to. */
  async run<T>(
    work: string | ((...args: never[]) => unknown),
    args: readonly unknown[] = [],
    sandbox: Sandbox = 'page',
  ): Promise<T> {
    const answer = await this.send<{ value?: T; error?: string }>('WebDriver:ExecuteAsyncScript', {
      script: `const args = [...arguments], done = args.pop();
        (async () => (${work})(...args))().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args,
      newSandbox: typeof sandbox === 'string',
      ...(sandbox === 'system' && { sandbox }),
      ...(typeof sandbox === 'object' && { sandbox: sandbox.world }),
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as T;
  }

  /** Runs a script in the browser's own window, where `win` is, with the privileges of the browser. */
  async inBrowser<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.run<T>(
        `async (...args) => { const win = Services.wm.getMostRecentWindow('navigator:browser'); ${body} }`,
        args,
      );
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  end(): void {
    this.socket.destroy();
  }

  private receive(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.subarray(0, colon));
      if (this.received.length < end) return;
      const message: unknown = JSON.parse(this.received.subarray(colon + 1, end).toString());
      this.received = this.received.subarray(end);
      if (Array.isArray(message)) this.settle(message);
      else this.greeted();
    }
  }

  private settle([, id, failure, result]: unknown[]): void {
    const waiting = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    if (failure) waiting?.reject(asError(failure as Failure));
    else waiting?.resolve(result);
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

function isValue(result: unknown): result is { value: unknown } {
  return typeof result === 'object' && result !== null && 'value' in result;
}

function asError({ error, message }: Failure): Error {
  return new Error(`${error}: ${message}`);
}
