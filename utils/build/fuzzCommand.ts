import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './root';

const USAGE = `Usage: npm run fuzz -- [--cases N] [--seed S] [NAME]

Tries every property of the parsers and of the marking of pages with N cases (by default 10,000), fewer where
one takes long, and says how far it is. NAME picks properties by a part of their name. A failure names its seed
and the smallest case; the same seed with the same number of cases finds it again.`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cases: { type: 'string', default: '10000' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const [cases, seed] = [whole(values.cases), whole(values.seed ?? `${Date.now() % 2 ** 31}`)];
  process.stdout.write(`seed ${seed}\n`);
  const named = positionals.flatMap((name) => ['-t', name]);
  const command = [
    'run',
    '--project',
    'unit',
    '--project',
    'dom',
    'fuzz',
    '--retry',
    '0',
    ...named,
  ];
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...command], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      SOURCELIGHT_FUZZ_CASES: String(cases),
      SOURCELIGHT_FUZZ_SEED: String(seed),
    },
  });
  process.exitCode = status ?? 1;
}

function whole(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new Error(`${text} is no whole number`);
  return Number(text);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`);
  process.exitCode = 1;
}
