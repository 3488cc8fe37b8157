import type { ImportTools } from '../../import/types';
import { wordList } from '../../import/wordList';
import { once } from '../once';
import { packaged } from '../packaged';

/** Everyday words, packaged as sorted lines; read when something is imported. */
const words = once(async () => wordList(await packaged('/data/words.txt')));

export async function importTools(): Promise<ImportTools> {
  return {
    isCommonWord: await words(),
    today: new Date().toISOString().slice(0, '2026-11-25'.length),
  };
}
