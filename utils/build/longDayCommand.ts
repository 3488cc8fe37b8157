import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BETWEEN, churn, type Day, type Growth, navigate, openTabs } from './longDay/days';
import { fitLine, type Point } from './longDay/fit';
import { WorkerHeap } from './longDay/heaps';
import { ROOT } from './root';
import { findBrowser } from './run/findBrowser';
import { launchExtension, QUIET } from './run/launch';
import { servePages } from './run/serve';

const PAGE = join(ROOT, 'assets/sample/article.html');

const USAGE = `Usage: npm run --silent long-day -- [--navigations 2000] [--tabs 50] [--hours 8]
         [--extension dist/chrome-mv3] [--without]

Reads for a long day in the built extension and says how its memory grew: over navigations of one tab, with
many tabs and after they are closed, and on a page that changes every ${BETWEEN} seconds of a reader's day
(changes follow one another here without that wait). 0 leaves a part out. --without does the same in a
browser without Sourcelight, to compare with.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      navigations: { type: 'string', default: '2000' },
      tabs: { type: 'string', default: '50' },
      hours: { type: 'string', default: '8' },
      extension: { type: 'string', default: 'dist/chrome-mv3' },
      without: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return write(USAGE);
  const [navigations, tabs, hours] = [values.navigations, values.tabs, values.hours].map(Number);
  if (![navigations, tabs, hours].every((count) => Number.isFinite(count))) throw new Error(USAGE);
  const html = readFileSync(PAGE, 'utf8');
  const server = await servePages(() => html);
  const browser = await (values.without
    ? launchBare()
    : launchOurs(resolve(ROOT, values.extension)));
  const day: Day = {
    ...browser,
    article: `${server.base}article.html`,
    progress: (done) => process.stderr.write(`  ${done}\n`),
  };
  try {
    if (navigations)
      report(`${navigations} navigations`, 'thousand', await navigate(day, navigations));
    if (tabs) {
      const used = await openTabs(day, tabs);
      const [before, open, after] = used.map((one) => one.toFixed(2));
      write(
        `${tabs} tabs: background ${before} MB before, ${open} MB with them, ${after} MB after`,
      );
    }
    if (hours) report(`${hours} hours of changes`, 'hour', await churn(day, hours));
  } finally {
    await browser.close();
    server.close();
  }
}

type Browser = Pick<Day, 'context' | 'worker'> & { close(): Promise<void> };

async function launchOurs(extension: string): Promise<Browser> {
  if (!existsSync(extension)) throw new Error('there is no build yet: npm run build');
  const { context, id, close } = await launchExtension(extension, { headless: true });
  return { context, worker: await WorkerHeap.of(context, id), close };
}

async function launchBare(): Promise<Browser> {
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  return { context: await browser.newContext(), worker: null, close: () => browser.close() };
}

function report(what: string, unit: string, { page, worker, first, last }: Growth): void {
  write(`${what}:`);
  write(`  page: ${line(page, unit)}`);
  write(
    `  nodes ${first.nodes} to ${last.nodes}, listeners ${first.listeners} to ${last.listeners}`,
  );
  if (worker.length > 0) write(`  background: ${line(worker, unit)}`);
}

/** The first sample is still of the start. */
function line(points: readonly Point[], unit: string): string {
  const settled = points.slice(1);
  const { slope, error, r2 } = fitLine(settled);
  const [from, to] = [settled[0], settled.at(-1)].map((point) => point?.y.toFixed(2));
  return `${from} to ${to} MB, ${slope.toFixed(3)} ± ${(2 * error).toFixed(3)} MB a ${unit} (R² ${r2.toFixed(2)}, ${settled.length} samples)`;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`long-day: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
