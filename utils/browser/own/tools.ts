import type { ImportTools } from '../../import/types';
import { once } from '../once';
import { packaged } from '../packaged';

/** Everyday words, packaged as lines; read when something is imported. */
const words = once(async () => new Set((await packaged('/data/words.txt')).split('\n')));

export async function importTools(): Promise<ImportTools> {
  const known = await words();
  return {
    isCommonWord: (word) => known.has(word),
    today: new Date().toISOString().slice(0, '2026-11-25'.length),
  };
}
