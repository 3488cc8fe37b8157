import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './built';
import { compiledSize } from './compiledSize';
import type { Row } from './row';

/** Bytes; a test holds the same. */
const WANTED = { whole: 30_000, code: 8_000 } as const;

/** What every page loads: the content script with its filter, beside its code alone. */
export const size: Row = {
  name: 'size',
  async run() {
    const file = join(builtExtension(), 'content-scripts/content.js');
    const { whole, code } = compiledSize(readFileSync(file, 'utf8'));
    const kb = (bytes: number) => `${(bytes / 1000).toFixed(2)} KB`;
    return {
      ours: 'the content script with its filter, gzipped',
      beside: 'its code alone',
      ratio: whole / code,
      figures: `${kb(whole)}, ${kb(code)} of it code`,
      target: `at most ${kb(WANTED.whole)}, ${kb(WANTED.code)} of it code`,
      holds: whole <= WANTED.whole && code <= WANTED.code,
    };
  },
};
