import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../words/types';
import { type MessageFile, wordsOf } from '../../words/words';
import { ROOT } from '../root';
import { type PolicyEntry, policyReference } from './reference';

/** The policy's keys in English, the language of administrators' tools. */
export function englishReference(): PolicyEntry[] {
  return policyReference(englishWords());
}

function englishWords(): Words {
  const path = join(ROOT, 'assets/public/_locales/en/messages.json');
  return wordsOf(JSON.parse(readFileSync(path, 'utf8')) as MessageFile, 'en');
}
