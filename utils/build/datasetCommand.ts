import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { checkDataset, problemLine } from '../dataset/check';
import { derive } from '../dataset/derive';
import { openDataset } from '../dataset/lookup';
import type { Dataset } from '../dataset/types';
import { compileAssets } from './compileAssets';
import { DATASET_DIRECTORY, parseDirectory } from './readDataset';
import { sampleTable } from './sample';

const USAGE = `Usage: npm run --silent dataset -- --json    print the whole dataset
       npm run --silent dataset -- --check   check it and print counts
       npm run --silent dataset -- --sample COUNT --seed SEED
                                             draw figures to read again at their sources; the same
                                             seed draws the same, one line each, fields apart by tabs`;

interface Options {
  json?: boolean;
  check?: boolean;
  help?: boolean;
  sample?: string;
  seed?: string;
}

function main(): void {
  const { json, check, help, sample, seed } = options();
  const asked = [json, check, sample !== undefined].filter(Boolean).length;
  if (help) process.stdout.write(`${USAGE}\n`);
  else if (asked !== 1) refuse('say one of --json, --check and --sample');
  else if (sample !== undefined) {
    const count = wholeNumber('sample', sample);
    const from = wholeNumber('seed', seed);
    report((dataset) => sampleTable(dataset, count, from));
  } else report(json ? (dataset) => JSON.stringify(printable(dataset)) : counts);
}

function wholeNumber(option: string, given = ''): number {
  return /^\d{1,15}$/.test(given) ? Number(given) : refuse(`--${option} wants a whole number`);
}

function options(): Options {
  try {
    const flag = { type: 'boolean' } as const;
    const word = { type: 'string' } as const;
    return parseArgs({
      options: {
        json: flag,
        check: flag,
        sample: word,
        seed: word,
        help: { ...flag, short: 'h' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): never {
  process.stderr.write(`dataset: ${message}; see --help\n`);
  process.exit(2);
}

/** With cue sets written out and derivations reckoned, for readers that do not know our ways. */
function printable({ cues, ...dataset }: Dataset): object {
  const expand = (list: string[]): string[] =>
    list.flatMap((cue) => (cue.startsWith('@') ? (cues[cue.slice(1)] ?? []) : [cue]));
  const index = openDataset({ ...dataset, cues });
  return {
    ...dataset,
    derivations: dataset.derivations.map((derivation) => derive(derivation, index)),
    entities: dataset.entities.map((entity) => ({
      ...entity,
      aliases: entity.aliases.map((alias) =>
        Object.assign(
          { ...alias },
          alias.positive && { positive: expand(alias.positive) },
          alias.supporting && { supporting: expand(alias.supporting) },
          alias.negative && { negative: expand(alias.negative) },
        ),
      ),
    })),
  };
}

/** Prints what `text` makes of the dataset; a dataset with problems prints those and nothing as JSON. */
function report(text: (dataset: Dataset, problems: number) => string): void {
  const parsed = parseDirectory(DATASET_DIRECTORY);
  const problems = checkDataset(parsed);
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) process.exitCode = 1;
  if (problems.length === 0 || text === counts)
    process.stdout.write(`${text(parsed.dataset, problems.length)}\n`);
}

function counts(dataset: Dataset, problems: number): string {
  const compiled = problems === 0 ? [compiledLine(dataset)] : [];
  return [...countLines(dataset), ...compiled, `${problems} problems`].join('\n');
}

/** What the extension ships of it, as it travels, and what it took of this machine's processor to make it. */
function compiledLine(dataset: Dataset): string {
  const start = process.cpuUsage();
  const parts = Object.values(compileAssets(dataset));
  const { user, system } = process.cpuUsage(start);
  const took = Math.round((user + system) / 1000);
  const size = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
  return `compiled   ${Math.round(size / 1024)} KB gzipped, in ${took} ms of processor time`;
}

function countLines({
  version,
  sources,
  entities,
  figures,
  series,
  derivations,
  claims,
}: Dataset): string[] {
  return [
    `dataset ${version}`,
    `entities   ${entities.length}: ${tally(entities.map(({ type }) => type))}`,
    `aliases    ${tally(entities.flatMap(({ aliases }) => aliases.map(({ lang }) => lang)))}`,
    `figures    ${figures.length}: ${tally(figures.map(({ confidence }) => confidence))}`,
    `quoted     ${figures.filter(({ quoted }) => quoted).length} figures read elsewhere than at their publisher`,
    `sources    ${sources.length}: ${tally(sources.map(({ kind }) => kind))}`,
    `graded     ${tally(sources.flatMap(({ grade }) => grade ?? []))}`,
    `series     ${series.length}, and ${derivations.length} derivations of ours`,
    `claims     ${claims.length}: ${claims.filter((claim) => claim.figures.length > 0).length} answered by figures`,
  ];
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
main();
