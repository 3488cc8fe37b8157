import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Annotator, type AnnotatorOptions, type Done, openAnnotator } from './annotator';
import { headerOf } from './outputs';
import type { Job } from './steps';

/** Does jobs in threads, each as soon as one is free; a thread starts when it is first needed. */
export class Threads implements Annotator {
  readonly header: string;
  private readonly program: string;
  private readonly options: AnnotatorOptions;
  private readonly most: number;
  private readonly all: Worker[] = [];
  private readonly idle: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];

  /** `program` is the file that a thread runs; it has to call `serveJobs`. */
  constructor(program: string, most: number, options: AnnotatorOptions) {
    this.program = program;
    this.most = most;
    this.options = options;
    this.header = headerOf(options.to);
  }

  async run(job: Job): Promise<Done> {
    const worker = await this.free();
    worker.postMessage(job);
    const [done] = (await once(worker, 'message')) as [Done];
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
    return done;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }

  private free(): Worker | Promise<Worker> {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.all.length >= this.most) return new Promise((resolve) => this.waiting.push(resolve));
    const worker = new Worker(this.program, { workerData: this.options });
    this.all.push(worker);
    return worker;
  }
}

/** The other end, in a thread: answers jobs until it is stopped. */
export function serveJobs(): void {
  const annotator = openAnnotator(workerData as AnnotatorOptions);
  parentPort?.on('message', (job: Job) => {
    void annotator.run(job).then((done) => parentPort?.postMessage(done));
  });
}
