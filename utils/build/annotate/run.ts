import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type Annotator, type AnnotatorOptions, messageOf } from './annotator';
import { inOrder } from './inOrder';
import { type Input, listInputs } from './inputs';
import { type CommandOptions, readOptions, USAGE, UsageError } from './options';
import { Reporter, type Stream } from './reporter';
import { fileSink, isFinished, type Sink, streamSink } from './sinks';
import { stepsOf } from './steps';

/** Where a run stands. */
export interface Place {
  /** The user's. */
  folder: string;
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: Stream;
  /** Gets ready to do so many jobs at once. */
  open(options: AnnotatorOptions, jobs: number): Annotator;
  /** Tells the data and rules of two runs apart. */
  version: string;
}

/** Runs a command line; the answer is its exit code, see `USAGE`. */
export async function runCommand(args: readonly string[], place: Place): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(args, place.stderr.isTTY ?? false);
    if (options.help) place.stdout.write(`${USAGE}\n`);
    else if (!(await annotateAll(options, place))) return 1;
    return 0;
  } catch (error) {
    place.stderr.write(`annotate: ${messageOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Annotates all inputs; the answer is whether all could be read. Throws a `UsageError` before it begins. */
async function annotateAll(options: CommandOptions, place: Place): Promise<boolean> {
  const { output, resume } = options;
  if (output !== null && resume && (await isFinished(resolve(place.folder, output)))) {
    place.stderr.write(`annotate: ${output} is finished; remove it to begin anew\n`);
    return true;
  }
  const inputs = await listInputs(options.inputs, options.format, place.folder);
  const sink = await sinkFor(options, inputs, place);
  const { to, explain, jobs } = options;
  const annotator = place.open({ to, explain }, jobs);
  const reporter = new Reporter(place.stderr, {
    isOn: options.progress,
    inputs: inputs.length,
    bytes: bytesFrom(inputs, sink),
    problems: sink.start.problems,
  });
  try {
    if (sink.isNew) await sink.write(annotator.header);
    const steps = stepsOf(inputs, options, sink.start.cursor, place.stdin);
    const results = inOrder(steps, jobs > 1 ? 2 * jobs : 1, async ({ job }) =>
      job === null ? { output: '', problems: [] } : annotator.run(job),
    );
    for await (const [step, { output, problems }] of results) {
      for (const problem of [...step.problems, ...problems]) reporter.complain(problem);
      await sink.write(output);
      await sink.reached({ cursor: step.after, problems: reporter.problems });
      reporter.reached(step.after.input, step.bytes);
    }
    await sink.close();
    reporter.finish();
  } finally {
    await annotator.close();
  }
  return reporter.problems === 0;
}

async function sinkFor(
  { output, resume, format, to, explain, encoding }: CommandOptions,
  inputs: readonly Input[],
  { folder, stdout, version }: Place,
): Promise<Sink> {
  if (output === null) return streamSink(stdout);
  const told = { version, format, to, explain, encoding, inputs };
  const run = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  return fileSink(resolve(folder, output), run, resume);
}

/** How many bytes are left to read; null where an input does not tell. */
function bytesFrom(inputs: readonly Input[], { start: { cursor } }: Sink): number | null {
  let all = -cursor.bytes;
  for (const { size } of inputs.slice(cursor.input)) {
    if (size === null) return null;
    all += size;
  }
  return all;
}
