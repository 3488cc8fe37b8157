import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';
import { findBrowser } from './run/findBrowser';
import { findOrInstallFirefox } from './run/findFirefox';

const RESULTS = join(ROOT, 'out/test-results.json');

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const NO_FIREFOX =
  'SKIPPED  stories in Firefox: none was found. Install Firefox ESR, or name it in SOURCELIGHT_FIREFOX.';

/** The steps before the tests; a red one names its cause. */
const STEPS: readonly [name: string, ...command: string[]][] = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
];

function main(): void {
  let failed = 0;
  let passed = 0;
  for (const [name, ...command] of STEPS) {
    const ok = node(command) === 0;
    say(`${ok ? 'ok' : 'FAILED'}  ${name}`);
    if (ok) passed++;
    else failed++;
  }
  findBrowser();
  const hasFirefox = findOrInstallFirefox() !== null;
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const status = node([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...process.argv.slice(2),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${RESULTS}`,
  ]);
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  passed += results.numPassedTests;
  // A run that broke without a failing test, e.g. by an error outside of any, is a failure all the same.
  failed += results.numFailedTests || (status === 0 ? 0 : 1);
  if (!hasFirefox) say(NO_FIREFOX);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function node(args: readonly string[]): number {
  return spawnSync(process.execPath, [...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
