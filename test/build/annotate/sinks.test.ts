import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileSink, type Sink } from '../../../utils/build/annotate/sinks';
import { START } from '../../../utils/build/annotate/steps';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-sinks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXTS = ['one\n', '', 'drei ü\n', '넷\n', 'five\n'];
const ALWAYS = 0;

async function write(sink: Sink, from: number, to: number): Promise<void> {
  for (let input = from; input < to; input++) {
    await sink.write(TEXTS[input] ?? '');
    await sink.reached({ cursor: { ...START, input: input + 1 }, problems: input });
  }
}

describe('a file that is written with a journal', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'is gone on with after %d pieces, and what a kill left is gone',
    async (done) => {
      const path = join(folder, `${done}.txt`);
      await write(await fileSink(path, 'run', true, ALWAYS), 0, done);
      appendFileSync(path, 'half of');
      // An entry whose output did not reach the disk, and one that was cut off.
      const lost = JSON.stringify({ cursor: { ...START, input: 9 }, problems: 9, output: 1e9 });
      appendFileSync(`${path}.journal`, `${lost}\n{"cursor":{"in`);
      const sink = await fileSink(path, 'run', true, ALWAYS);
      expect(sink.start.cursor.input).toBe(done);
      expect(sink.start.problems).toBe(Math.max(0, done - 1));
      expect(sink.isNew).toBe(done === 0);
      await write(sink, done, TEXTS.length);
      await sink.close();
      expect(readFileSync(path, 'utf8')).toBe(TEXTS.join(''));
      expect(existsSync(`${path}.journal`)).toBe(false);
    },
  );

  it('is not gone on with by another run, nor overwritten half done', async () => {
    const path = join(folder, 'other.txt');
    await write(await fileSink(path, 'run', false, ALWAYS), 0, 2);
    await expect(fileSink(path, 'another', true)).rejects.toThrow('of other inputs');
    await expect(fileSink(path, 'run', false)).rejects.toThrow('is not finished');
  });
});
