import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInputs } from '../../../utils/build/annotate/inputs';
import { type Cursor, START, type Step, stepsOf } from '../../../utils/build/annotate/steps';

const READING = { encoding: null, part: 1000 };
let folder = '';
const LONG = `💀 ${'Nothing at all. '.repeat(9)}\n\n`.repeat(20);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-steps-'));
  writeFileSync(join(folder, 'a.txt'), LONG);
  writeFileSync(join(folder, 'b.txt'), Buffer.from(`\ufeff${LONG}`, 'utf16le'));
  writeFileSync(join(folder, 'c.jsonl'), `${'x'.repeat(7)}\n`.repeat(30));
  writeFileSync(join(folder, 'd.html'), '<p>x');
  writeFileSync(join(folder, 'e.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function steps(from: Cursor): Promise<Step[]> {
  const inputs = await listInputs(['.', 'missing.txt', '-'], null, folder);
  const found: Step[] = [];
  for await (const step of stepsOf(
    inputs,
    READING,
    from,
    Readable.from([Buffer.from('from a stream')]),
  ))
    found.push(step);
  return found;
}

describe('reading', () => {
  it('goes on from after any step with the very steps that follow it', async () => {
    const all = await steps(START);
    expect(all.length).toBeGreaterThan(9);
    for (const [i, { after }] of all.entries()) {
      const rest = (await steps(after)).filter(({ job, problems }) => job ?? problems.length > 0);
      const expected = all.slice(i + 1).filter(({ job, problems }) => job ?? problems.length > 0);
      expect(rest).toEqual(expected);
    }
  });

  it('tells where each part stands in UTF-16 units and in code points', async () => {
    for (const id of ['a.txt', 'b.txt']) {
      const jobs = (await steps(START)).flatMap(({ job }) =>
        job?.kind === 'text' && job.id === id ? [job] : [],
      );
      expect(jobs.length).toBeGreaterThan(1);
      let before = '';
      for (const { part, text } of jobs) {
        expect(part).toEqual({ units: before.length, points: [...before].length });
        before += text;
      }
      expect(before.replace('\ufeff', '') === LONG).toBe(true);
    }
  });
});
