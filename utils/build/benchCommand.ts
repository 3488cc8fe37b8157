import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { annotateFull, annotateNegative } from './bench/annotation';
import { backgroundCold } from './bench/backgroundCold';
import { card } from './bench/card';
import { explorer } from './bench/explorer';
import { firstHighlight } from './bench/firstHighlight';
import { grammar } from './bench/grammar';
import { highlights } from './bench/highlights';
import { hover } from './bench/hover';
import { memory } from './bench/memory';
import { mutations } from './bench/mutations';
import { explorerFirstPaint, popup } from './bench/ownPages';
import { resolution } from './bench/resolution';
import type { Measured, Row } from './bench/row';

const ROWS: readonly Row[] = [
  resolution,
  annotateNegative,
  annotateFull,
  backgroundCold,
  firstHighlight,
  grammar,
  highlights,
  hover,
  card,
  popup,
  explorerFirstPaint,
  explorer,
  mutations,
  memory,
];

const USAGE = `Usage: npm run --silent bench -- [--row NAME] [--json]

Measures each row side by side in one run and prints ratios. Rows: ${ROWS.map(({ name }) => name).join(', ')}`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      row: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return write(USAGE);
  const wanted = values.row ?? ROWS.map(({ name }) => name);
  const unknown = wanted.find((name) => !ROWS.some((row) => row.name === name));
  if (unknown !== undefined) throw new Error(`there is no row “${unknown}”\n${USAGE}`);
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`;
  const results: (Measured & { row: string })[] = [];
  for (const row of ROWS.filter(({ name }) => wanted.includes(name))) {
    results.push({ row: row.name, ...(await row.run()) });
  }
  write(values.json ? JSON.stringify({ machine, results }) : table(machine, results));
}

function table(machine: string, results: readonly (Measured & { row: string })[]): string {
  const lines = results.map(
    ({ row, ours, beside, ratio, figures, target, holds }) =>
      `${row}: ${ours} beside ${beside}\n  ratio ${ratio.toFixed(2)}; ${figures}; wanted ${target}: ${holds ? 'holds' : 'MISSED'}`,
  );
  return [machine, ...lines].join('\n');
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
