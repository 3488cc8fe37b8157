import { cpus } from 'node:os';
import { aliases10k, aliases100k } from './bench/aliases';
import { annotateFull, annotateNegative } from './bench/annotation';
import { backgroundCold } from './bench/backgroundCold';
import { card } from './bench/card';
import { coldScanAll, coldScanNegative } from './bench/coldScan';
import { explorer } from './bench/explorer';
import { firstHighlight } from './bench/firstHighlight';
import { grammar } from './bench/grammar';
import { highlights } from './bench/highlights';
import { hover } from './bench/hover';
import { importing } from './bench/importing';
import { injection } from './bench/injection';
import { longScan } from './bench/longScan';
import { matcher } from './bench/matcher';
import { memory } from './bench/memory';
import { mutations } from './bench/mutations';
import { benchArguments } from './bench/options';
import { explorerFirstPaint, popup } from './bench/ownPages';
import { resolution } from './bench/resolution';
import type { Measured, Row } from './bench/row';
import { size } from './bench/size';
import { SPEEDOMETER, speedometer } from './bench/speedometer';
import { wakeups } from './bench/wakeups';
import { versionOf } from './run/driven';

const ROWS: readonly Row[] = [
  coldScanNegative,
  coldScanAll,
  aliases10k,
  aliases100k,
  longScan,
  injection,
  size,
  wakeups,
  matcher,
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
  importing,
  mutations,
  speedometer,
  memory,
];

const NAMES = ROWS.map(({ name }) => name);
const NAMES_IN_FIREFOX = ROWS.filter(({ inFirefox }) => inFirefox).map(({ name }) => name);

const USAGE = `Usage: npm run --silent bench -- [--row NAME] [--pages DIR] [--speedometer DIR] [--browser NAME]
       [--runs N] [--json]

Measures each row side by side in one run and prints ratios. Rows: ${NAMES.join(', ')}

  --browser NAME
               chromium, or firefox, where so many rows can be measured: ${NAMES_IN_FIREFOX.join(', ')}
  --pages DIR  scan the .html files of a folder, not the project's few
  --speedometer DIR
               a copy of ${SPEEDOMETER}; without it that row is left out
  --runs N     take so many samples, where a row lets one choose`;

async function main(): Promise<void> {
  const { rows, json, help, ...options } = benchArguments(process.argv.slice(2), NAMES);
  if (help) return write(USAGE);
  const machine = `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}, ${versionOf(options.browser)}`;
  const results: (Measured & { row: string })[] = [];
  const isMeant = ({ inFirefox }: Row): boolean => options.browser !== 'firefox' || !!inFirefox;
  const isAsked = (row: Row): boolean =>
    rows ? rows.includes(row.name) : isMeant(row) && (row.isReady?.(options) ?? true);
  const chromiumOnly = ROWS.find((row) => rows?.includes(row.name) && !isMeant(row));
  if (chromiumOnly) throw new Error(`“${chromiumOnly.name}” cannot be measured in Firefox`);
  for (const row of ROWS.filter(isAsked))
    results.push({ row: row.name, ...(await row.run(options)) });
  write(json ? JSON.stringify({ machine, results }) : table(machine, results));
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
