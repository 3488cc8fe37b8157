import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';

// A command starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = resolve(import.meta.dirname, '../..');

function run(...args: string[]) {
  const command = ['node_modules/tsx/dist/cli.mjs', 'utils/build/datasetCommand.ts', ...args];
  return spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

it('--json prints the whole dataset, cue sets written out', () => {
  const { stdout, stderr, status } = run('--json');
  expect([stderr, status]).toEqual(['', 0]);
  const dataset = JSON.parse(stdout);
  expect(Object.keys(dataset)).toEqual(
    expect.arrayContaining(['version', 'sources', 'entities', 'figures', 'series', 'claims']),
  );
  expect(dataset).not.toHaveProperty('cues');
  const cues = dataset.entities.flatMap((entity: { aliases: { [list: string]: string[] }[] }) =>
    entity.aliases.flatMap(({ positive = [], negative = [] }) => [...positive, ...negative]),
  );
  expect(cues).toContain('North Korea');
  expect(cues.filter((cue: string) => cue.startsWith('@'))).toEqual([]);
});

it('--check prints counts and says that there is no problem', () => {
  const { stdout, stderr, status } = run('--check');
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/^figures +1\d{3}: .*primary-text \d+/m);
  expect(stdout).toMatch(/^sources +\d+: .*news \d+/m);
  expect(stdout).toMatch(/^compiled +\d{3} KB gzipped, in \d+ ms of processor time$/m);
  expect(stdout).toMatch(/\n0 problems\n$/);
});

it('--sample draws as many figures as asked, one a line', () => {
  const { stdout, stderr, status } = run('--sample', '50', '--seed', '20261125');
  expect([stderr, status]).toEqual(['', 0]);
  const [headings, ...lines] = stdout.trimEnd().split('\n');
  expect(headings).toMatch(/^id\tvalue\tunit\tqualifier\tperiod\tas_of\tpublisher\ttitle\turl/);
  expect(lines).toHaveLength(50);
});

it.each([
  [['--sample', '50'], 'dataset: --seed wants a whole number; see --help\n'],
  [['--sample', 'x', '--seed', '1'], 'dataset: --sample wants a whole number; see --help\n'],
  [['--bogus'], "dataset: Unknown option '--bogus'; see --help\n"],
  [['--json', '--check'], 'dataset: say one of --json, --check and --sample; see --help\n'],
  [[], 'dataset: say one of --json, --check and --sample; see --help\n'],
])('%j is refused in one line', (args, line) => {
  const { stdout, stderr, status } = run(...args);
  expect([stdout, stderr, status]).toEqual(['', line, 2]);
});
