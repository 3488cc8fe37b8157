import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { commonWords } from '../../utils/build/commonWords';
import { readImport } from '../../utils/import/read';
import type { ImportResult, ImportTools } from '../../utils/import/types';
import { wordList } from '../../utils/import/wordList';

export const TOOLS: ImportTools = {
  isCommonWord: wordList(commonWords().join('\n')),
  today: '2026-11-25',
};

const FIXTURES = resolve(import.meta.dirname, '../fixtures/imports');

/** A fixture's bytes, unpacked. */
export function fixture(name: string): Uint8Array {
  const bytes = readFileSync(join(FIXTURES, name));
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export function readText(text: string): ImportResult {
  return readImport(new TextEncoder().encode(text), TOOLS);
}

export function readBytes(bytes: Uint8Array): ImportResult {
  return readImport(bytes, TOOLS);
}

/** The result of an import that worked; throws what is wrong with it otherwise. */
export function taken(result: ImportResult): Extract<ImportResult, { ok: true }> {
  if (result.ok) return result;
  throw new Error(result.problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
}

/** The problems of an import that did not work, each as `where: message`. */
export function refused(result: ImportResult): string[] {
  if (result.ok) throw new Error(`took ${result.dataset.entities.length} names in`);
  return result.problems.map(({ where, message }) => `${where}: ${message}`);
}
