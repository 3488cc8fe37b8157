import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND, linesOf, ROOT, run, runProcess, startProcess } from './runCommand';

/** Starting takes seconds where much else is going on. */
const PATIENCE = 120_000;
const SENTENCE = 'The Lazarus Group stole $1.5 billion from Bybit in February 2025.';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-process-'));
  const lines = Array.from({ length: 1500 }, (_, i) =>
    i % 500 === 250 ? 'bad\n' : `{"id":"${i}","text":"${SENTENCE}"}\n`,
  );
  writeFileSync(join(folder, 'a.jsonl'), lines.join(''));
  // Two parts, with characters of two units.
  const filler = 'Nothing at all. '.repeat(400);
  writeFileSync(join(folder, 'b.txt'), `💀 ${SENTENCE} ${filler}\n\n`.repeat(700));
  writeFileSync(join(folder, 'c.html'), `<p>${SENTENCE}</p>`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const INPUTS = ['a.jsonl', 'b.txt', 'c.html'];
const size = (name: string): number =>
  statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Runs until the output has grown by so many bytes, and kills it there. */
async function killed(args: readonly string[], output: string, bytes: number): Promise<void> {
  const enough = size(output) + bytes;
  const child = startProcess(args, folder);
  const ended = once(child, 'exit');
  while (size(output) < enough && child.exitCode === null) await setTimeout(2);
  child.kill('SIGKILL');
  await ended;
}

describe('a run that was killed', () => {
  it(
    'goes on to the same output, byte for byte',
    async () => {
      const whole = runProcess(['--output', 'whole.jsonl', ...INPUTS], '', folder);
      expect(whole.status).toBe(1);
      const args = ['--output', 'parts.jsonl', '--resume', ...INPUTS];
      let kills = 0;
      for (const bytes of [1, 100_000]) {
        await killed(args, 'parts.jsonl', bytes);
        if (existsSync(join(folder, 'parts.jsonl.journal'))) kills++;
      }
      expect(kills).toBe(2);
      const last = runProcess(args, '', folder);
      expect(read('parts.jsonl') === read('whole.jsonl')).toBe(true);
      // What was wrong before the kill still is.
      expect(last.status).toBe(1);
      expect(existsSync(join(folder, 'parts.jsonl.journal'))).toBe(false);
    },
    PATIENCE,
  );

  it(
    'is not begun anew, nor gone on with when something else is asked',
    async () => {
      const args = ['--output', 'other.jsonl', ...INPUTS];
      await killed(args, 'other.jsonl', 1);
      expect(runProcess(args, '', folder).errors).toEqual([
        expect.stringMatching(/other\.jsonl is not finished: go on with --resume, or remove/),
      ]);
      const changed = runProcess([...args, '--resume', '--explain'], '', folder);
      expect(changed.errors[0]).toMatch(/journal is of other inputs, options or data/);
      expect(changed.status).toBe(2);
    },
    PATIENCE,
  );
});

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('the command itself', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `{"id":"${i}","text":"${SENTENCE} ${i}"}\n`);
  const input = lines.join('');

  it(
    'writes the same with threads as without, in the same order',
    async () => {
      const alone = await run(['--format', 'jsonl'], input);
      expect(linesOf(alone.output).map(({ id }) => id)).toEqual(lines.map((_, i) => `${i}`));
      const { output } = runProcess(['--format', 'jsonl', '--jobs', '3'], input);
      expect(output === alone.output).toBe(true);
    },
    PATIENCE,
  );

  it(
    'ends quietly where its reader has seen enough',
    () => {
      writeFileSync(join(folder, 'much.jsonl'), input.repeat(20));
      const script = `node ${COMMAND.join(' ')} --format jsonl < '${folder}/much.jsonl' | head -n 2`;
      const { stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: ROOT, encoding: 'utf8' });
      expect(linesOf(stdout).map(({ id }) => id)).toEqual(['0', '1']);
      expect(stderr).toBe('');
    },
    PATIENCE,
  );

  it.skipIf(!has('parallel'))(
    'answers under GNU parallel as alone (skipped where that is not installed)',
    async () => {
      const few = lines.slice(0, 200).join('');
      const args = ['--pipe', '--keep-order', '--block', '10k', '--jobs', '2', 'node', ...COMMAND];
      const { stdout } = spawnSync('parallel', [...args, '--format', 'jsonl'], {
        cwd: ROOT,
        input: few,
        encoding: 'utf8',
      });
      expect(stdout).toBe((await run(['--format', 'jsonl'], few)).output);
    },
    PATIENCE,
  );
});
