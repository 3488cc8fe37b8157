import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type Annotator, openAnnotator } from '../../../utils/build/annotate/annotator';
import { runCommand } from '../../../utils/build/annotate/run';

export const ROOT = resolve(import.meta.dirname, '../../..');
/** The command as its users run it, in the project's folder. */
export const COMMAND = ['utils/build/bundled.mjs', 'utils/build/annotateCommand.ts'];

export interface Ran {
  output: string;
  errors: string[];
  status: number | null;
}

/** Opened once for each kind of output: reading the dataset takes longer than most tests. */
const opened = new Map<string, Annotator>();

/** Runs a command line in this process, standing in `folder`. */
export async function run(
  args: readonly string[],
  input: string | Buffer = '',
  folder = ROOT,
): Promise<Ran> {
  const stdout = new Collector();
  const stderr = new Collector();
  const status = await runCommand(args, {
    folder,
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    version: '',
    open(options) {
      const key = JSON.stringify(options);
      const annotator = opened.get(key) ?? openAnnotator(options);
      opened.set(key, annotator);
      return annotator;
    },
  });
  return { output: stdout.text(), errors: stderr.text().split('\n').filter(Boolean), status };
}

class Collector extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.chunks).toString();
  }
}

/** Runs the command itself. */
export function runProcess(args: readonly string[], input = '', folder = ROOT): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { output: stdout, errors: stderr.split('\n').filter(Boolean), status };
}

/** Starts the command itself; its output goes nowhere. */
export function startProcess(args: readonly string[], folder: string): ChildProcess {
  return spawn(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    stdio: 'ignore',
  });
}

/** The output's lines, as what they say. */
export function linesOf(output: string): { id: string; mentions: { surface: string }[] }[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
