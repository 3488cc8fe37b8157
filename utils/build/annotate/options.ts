import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** What an input is read as. Markdown is read as text. */
export const FORMATS = ['text', 'html', 'markdown', 'pdf', 'jsonl'] as const;
export type InputFormat = (typeof FORMATS)[number];

export const OUTPUTS = ['jsonl', 'csv', 'webannotation'] as const;
export type OutputFormat = (typeof OUTPUTS)[number];

/** The command line, checked. */
export interface CommandOptions {
  inputs: string[];
  /** For all inputs; else each by its name. */
  format: InputFormat | null;
  to: OutputFormat;
  explain: boolean;
  /** A label of the Encoding Standard; else UTF-8, or what a byte order mark says. */
  encoding: string | null;
  /** A file instead of standard output. */
  output: string | null;
  resume: boolean;
  progress: boolean;
  jobs: number;
  help: boolean;
}

/** The command line asks for something that is not there. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run --silent annotate -- [FILES, FOLDERS, 'GLOBS'…]
       npm run --silent annotate -- --format jsonl < LINES

Finds mentions in .txt, .md, .html, .pdf and .jsonl files, or in standard input ("-"), and prints a line
{"id","mentions":[{"start","end","surface","entity","reason"}],"claims":[…]} for each text. A line of JSON
is {"id","text","lang"?}. Folders are read with all that is in them.

  --format FORMAT    read all inputs as ${FORMATS.join(', ')}
  --encoding LABEL   of text and HTML, e.g. windows-1251; without it UTF-8 or what the file says
  --to FORMAT        write ${OUTPUTS.join(', ')}
  --output FILE      write there, and keep a journal beside it until all is done
  --resume           go on where the journal ends
  --jobs N           work on so many texts at once, in threads
  --progress         say on standard error how far it is, also where that is no terminal
  --explain          also what was not marked, and why: "rejected":[{…,"why"}]

Exit code 0: all was read; 1: something could not be, and was named on standard error; 2: wrong usage.`;

/** Reads the command line; throws a `UsageError` that says in a sentence what is wrong. */
export function readOptions(args: readonly string[], isTerminal: boolean): CommandOptions {
  const { values, positionals } = parsed(args);
  const format = oneOf(FORMATS, values.format, 'format');
  const help = values.help ?? false;
  const inputs = positionals.length > 0 || format === null ? positionals : ['-'];
  if (inputs.length === 0 && !help) throw new UsageError(`no files given\n${USAGE}`);
  const to = oneOf(OUTPUTS, values.to, 'output format') ?? 'jsonl';
  const explain = values.explain ?? false;
  if (explain && to !== 'jsonl') throw new UsageError('--explain is for --to jsonl only');
  if (values.resume && values.output === undefined)
    throw new UsageError('--resume needs --output FILE');
  return {
    inputs,
    format,
    to,
    explain,
    help,
    encoding: encodingOf(values.encoding),
    output: values.output ?? null,
    resume: values.resume ?? false,
    progress: values.progress ?? isTerminal,
    jobs: jobsOf(values.jobs),
  };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: text,
        to: text,
        encoding: text,
        output: { ...text, short: 'o' },
        resume: flag,
        jobs: text,
        progress: flag,
        explain: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function oneOf<T extends string>(
  known: readonly T[],
  given: string | undefined,
  what: string,
): T | null {
  if (given === undefined) return null;
  const found = known.find((one) => one === given);
  if (!found) throw new UsageError(`unknown ${what} “${given}”; known are ${known.join(', ')}`);
  return found;
}

function encodingOf(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError(`unknown encoding “${label}”`);
  }
}

/** "max" is all cores but one, which reads and writes. */
function jobsOf(given: string | undefined): number {
  if (given === undefined) return 1;
  if (given === 'max') return Math.max(1, availableParallelism() - 1);
  const jobs = Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new UsageError(`--jobs takes a number from 1 to 256 or “max”, not “${given}”`);
  return jobs;
}
