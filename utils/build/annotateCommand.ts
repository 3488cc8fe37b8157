import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type DatasetIndex, openDataset } from '../dataset/lookup';
import { compileModel, type DetectionModel } from '../mentions/model';
import { type Annotation, annotate, type Format } from './annotate/annotate';
import { readLine } from './annotate/jsonl';
import { DATASET_DIRECTORY, readDataset } from './readDataset';

const USAGE = `Usage: npm run --silent annotate -- [FILES…]
       npm run --silent annotate -- --format jsonl < LINES

Finds mentions in .txt, .md and .html files, or in lines {"id","text","lang"?} from standard input, and
prints a line {"id","mentions":[{"start","end","surface","entity","reason"}],"claims":[…]} for each.
With --explain also what was not marked, and why: "rejected":[{"start","end","surface","entity","why"}].`;

interface Options {
  explain: boolean;
  index: DatasetIndex;
}

async function main(): Promise<void> {
  const { values, positionals } = options();
  if (values.help) return write(`${USAGE}\n`);
  const dataset = readDataset(DATASET_DIRECTORY);
  const model = compileModel(dataset);
  const index = openDataset(dataset);
  const explain = values.explain ?? false;
  if (values.format === 'jsonl') return annotateLines(model, { explain, index });
  if (values.format !== undefined)
    return refuse(`unknown format “${values.format}”; the one known is jsonl`);
  if (positionals.length === 0) return refuse(`no files given\n${USAGE}`);
  for (const file of positionals) await annotateFile(file, model, { explain, index });
}

function options(): {
  values: { format?: string; explain?: boolean; help?: boolean };
  positionals: string[];
} {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    refuse(`${messageOf(error)}\n${USAGE}`);
    process.exit();
  }
}

async function annotateFile(file: string, model: DetectionModel, options: Options): Promise<void> {
  try {
    const format: Format = /\.x?html?$/i.test(file) ? 'html' : 'text';
    // npm runs this in the project's folder; a file is named from where the user stands.
    const path = resolve(process.env['INIT_CWD'] ?? '.', file);
    await print(await annotate(file, readFileSync(path, 'utf8'), format, model, options));
  } catch (error) {
    complain(`${file}: ${messageOf(error)}`);
  }
}

async function annotateLines(model: DetectionModel, options: Options): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text, lang } = readLine(line);
      await print(await annotate(id, text, 'text', model, { ...options, lang }));
    } catch (error) {
      complain(`line ${number}: ${messageOf(error)}`);
    }
  }
}

function print(annotation: Annotation): Promise<void> {
  return write(`${JSON.stringify(annotation)}\n`);
}

/** Waits when the reader of our output is slow, so that memory stays bounded. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function complain(message: string): void {
  process.stderr.write(`annotate: ${message}\n`);
  process.exitCode = 1;
}

function refuse(message: string): void {
  process.stderr.write(`annotate: ${message}\n`);
  process.exitCode = 2;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
await main();
