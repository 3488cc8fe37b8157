import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { openAnnotator } from './annotate/annotator';
import { runCommand } from './annotate/run';
import { serveJobs, Threads } from './annotate/threads';
import { DATASET_DIRECTORY } from './readDataset';

const PROGRAM = fileURLToPath(import.meta.url);

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  process.exitCode = await runCommand(process.argv.slice(2), {
    // npm runs this in the project's folder; a file is named from where the user stands.
    folder: process.env['INIT_CWD'] ?? '.',
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    open: (options, jobs) =>
      jobs > 1 ? new Threads(PROGRAM, jobs, options) : openAnnotator(options),
    // A bundle's name tells its sources.
    version: `${basename(join(PROGRAM, '..'))} ${readFileSync(join(DATASET_DIRECTORY, 'about.json'), 'utf8')}`,
  });
}

if (isMainThread) await main();
else serveJobs();
