import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../utils/export/formats';

const ROOT = resolve(import.meta.dirname, '../..');

function run(...args: string[]) {
  const command = ['node_modules/tsx/dist/cli.mjs', 'utils/build/exportCommand.ts', ...args];
  return spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('npm run export', () => {
  it('writes the figures that are asked for', () => {
    const { stdout, stderr, status } = run(
      '--format',
      'json',
      '--figures',
      'ch-2021-dprk-value-rev2023, ch-2021-dprk-value-first',
    );
    expect([stderr, status]).toEqual(['', 0]);
    expect(
      JSON.parse(stdout).figures.map(({ figure_id }: { figure_id: string }) => figure_id),
    ).toEqual(['ch-2021-dprk-value-rev2023', 'ch-2021-dprk-value-first']);
  });

  it('writes the figures about an entity', () => {
    const { stdout } = run('--format', 'json', '--entity', 'bybit-2025');
    const { figures, entities } = JSON.parse(stdout);
    expect(figures.length).toBeGreaterThan(1);
    expect(entities).toMatchObject([{ id: 'bybit-2025' }]);
  });

  it('writes the whole dataset where nothing is chosen', () => {
    const { stdout, status } = run('--format', 'csv');
    expect(status).toBe(0);
    expect(stdout).toBe(run('--format', 'csv', '--all').stdout);
  });

  it('names the formats', () => {
    const { stdout, status } = run('--help');
    expect(status).toBe(0);
    for (const { id } of FORMATS) expect(stdout).toContain(id);
  });

  it.each([
    [[], 'export: say which --format; see --help'],
    [['--format', 'docx'], 'export: no format “docx”; see --help'],
    [['--format', 'csv', '--figures', 'x,y'], 'export: no figure “x”, “y”; see --help'],
    [['--format', 'csv', '--entity', 'x'], 'export: no entity “x”; see --help'],
    [
      ['--format', 'csv', '--all', '--entity', 'x'],
      'export: say one of --figures, --entity and --all; see --help',
    ],
  ])('refuses %j', (args, message) => {
    const { stdout, stderr, status } = run(...args);
    expect([stdout, stderr, status]).toEqual(['', `${message}\n`, 2]);
  });
});
