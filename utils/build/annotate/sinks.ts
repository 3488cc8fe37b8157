import { once } from 'node:events';
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import { UsageError } from './options';
import { type Cursor, START } from './steps';

/** How far a run has come. */
export interface Progressed {
  cursor: Cursor;
  /** How many problems were told. */
  problems: number;
}

/** Where output goes. */
export interface Sink {
  /** Where the run begins or goes on. */
  start: Progressed;
  /** Nothing was written by an earlier run. */
  isNew: boolean;
  write(text: string): Promise<void>;
  /** All that was written is all that the inputs gave up to there. */
  reached(progressed: Progressed): Promise<void>;
  /** The run is over. */
  close(): Promise<void>;
}

const BEGIN: Progressed = { cursor: START, problems: 0 };

/** Standard output; waits when its reader is slow, so that memory stays bounded. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  return {
    start: BEGIN,
    isNew: true,
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    reached: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** A line of the journal. */
interface Entry extends Progressed {
  /** Bytes of the output by then. */
  output: number;
}

/** Ms between two entries: what is lost at most is done again. */
const OFTEN = 200;

/**
 * A file with a journal beside it. Each entry is written after the output that it speaks of; whoever
 * resumes cuts the output there. `run` tells runs apart: it has to be the same to go on.
 */
export async function fileSink(
  path: string,
  run: string,
  resume: boolean,
  often = OFTEN,
): Promise<Sink> {
  const journalPath = `${path}.journal`;
  const found = await readJournal(journalPath);
  if (found && !resume)
    throw new UsageError(
      `${path} is not finished: go on with --resume, or remove ${journalPath} to begin anew`,
    );
  if (found && found.run !== run)
    throw new UsageError(
      `${journalPath} is of other inputs, options or data: remove it to begin anew`,
    );
  const last = found && (await lastWritten(path, found.entries));
  const journal = await open(journalPath, last ? 'a' : 'w');
  if (!last) await journal.write(`${JSON.stringify({ run })}\n`);
  const output = await open(path, last ? 'r+' : 'w');
  await output.truncate(last?.output ?? 0);
  const start = last ?? { ...BEGIN, output: 0 };
  return new FileSink({ output, journal, journalPath, often }, start);
}

/** Whether a run has written all of a file: something is in it, and no journal stands beside it. */
export async function isFinished(path: string): Promise<boolean> {
  return (await sizeOf(path)) > 0 && (await sizeOf(`${path}.journal`)) < 0;
}

/** In bytes; -1 where there is no file. */
function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => -1,
  );
}

interface Files {
  output: FileHandle;
  journal: FileHandle;
  journalPath: string;
  /** Ms. */
  often: number;
}

class FileSink implements Sink {
  readonly start: Progressed;
  readonly isNew: boolean;
  private readonly files: Files;
  private size: number;
  private noted = Number.NEGATIVE_INFINITY;

  constructor(files: Files, last: Entry) {
    this.files = files;
    this.start = last;
    this.size = last.output;
    this.isNew = last.output === 0;
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) {
      const left = bytes.subarray(done);
      const { bytesWritten } = await this.files.output.write(left, 0, left.length, this.size);
      done += bytesWritten;
      this.size += bytesWritten;
    }
  }

  async reached({ cursor, problems }: Progressed): Promise<void> {
    const now = performance.now();
    if (now - this.noted < this.files.often) return;
    this.noted = now;
    const entry: Entry = { cursor, problems, output: this.size };
    await this.files.journal.write(`${JSON.stringify(entry)}\n`);
  }

  async close(): Promise<void> {
    await this.files.output.close();
    await this.files.journal.close();
    await rm(this.files.journalPath);
  }
}

async function readJournal(path: string): Promise<{ run: string; entries: Entry[] } | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  // What follows the last line feed was cut off while it was written.
  const [first, ...rest] = text.split('\n').slice(0, -1);
  const { run } = JSON.parse(first ?? '{}') as { run?: string };
  return { run: run ?? '', entries: rest.map((line) => JSON.parse(line) as Entry) };
}

/** The last entry whose output is there; null if there is none. */
async function lastWritten(path: string, entries: readonly Entry[]): Promise<Entry | null> {
  const size = await sizeOf(path);
  return entries.findLast(({ output }) => output <= size) ?? null;
}
