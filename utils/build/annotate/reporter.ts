/** Tells on standard error what went wrong, and how far the work is. */
export class Reporter {
  problems: number;
  private readonly stream: Stream;
  private readonly options: ReporterOptions;
  private readonly started = performance.now();
  private told = performance.now();
  private inputs = 0;
  private bytes = 0;
  private isShown = false;

  constructor(stream: Stream, options: ReporterOptions) {
    this.stream = stream;
    this.options = options;
    this.problems = options.problems;
  }

  /** A problem in a sentence; the exit code will tell that there was one. */
  complain(problem: string): void {
    this.problems++;
    this.clear();
    this.stream.write(`annotate: ${problem}\n`);
  }

  /** So many inputs are done, and so many bytes more. */
  reached(inputs: number, bytes: number): void {
    this.inputs = inputs;
    this.bytes += bytes;
    const now = performance.now();
    if (!this.options.isOn || now - this.told < (this.stream.isTTY ? LIVE : RARE)) return;
    this.told = now;
    this.clear();
    this.stream.write(this.stream.isTTY ? this.state() : `${this.state()}\n`);
    this.isShown = this.stream.isTTY ?? false;
  }

  /** What was done in all, how fast and in how much memory. */
  finish(): void {
    if (!this.options.isOn) return;
    this.clear();
    const memory = megabytes(process.resourceUsage().maxRSS * 1024);
    this.stream.write(
      `annotate: ${this.inputs} done, ${megabytes(this.bytes)} in ${clock(this.seconds())}, ${this.speed()}, at most ${memory} of memory\n`,
    );
  }

  private state(): string {
    const { inputs, bytes } = this.options;
    const known = bytes === null ? '' : ` of ${megabytes(bytes)}`;
    const left = bytes === null ? '' : `, ${this.left(bytes)} left`;
    return `annotate: ${this.inputs} of ${inputs} done, ${megabytes(this.bytes)}${known}, ${this.speed()}${left}`;
  }

  private left(all: number): string {
    const missing = Math.max(0, all - this.bytes);
    return this.bytes === 0 ? '?' : clock((missing * this.seconds()) / this.bytes);
  }

  private speed(): string {
    return `${(this.bytes / 1e6 / this.seconds()).toFixed(1)} MB/s`;
  }

  private seconds(): number {
    return Math.max(0.001, (performance.now() - this.started) / 1000);
  }

  private clear(): void {
    if (this.isShown) this.stream.write('\r\u001b[K');
    this.isShown = false;
  }
}

/** Ms between two reports: where they replace each other, and where each is a line. */
const LIVE = 100;
const RARE = 5000;

export interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
}

export interface ReporterOptions {
  isOn: boolean;
  /** How many inputs there are. */
  inputs: number;
  /** How many bytes are to be read; null where an input does not tell. */
  bytes: number | null;
  /** Those of the run that is gone on with. */
  problems: number;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "0:07", "1:02:03". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
