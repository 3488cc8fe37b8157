import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { InputFormat } from './options';

/** A file to read, or standard input. */
export interface Input {
  /** As it is named in the output: as the user wrote it, in a folder with the path below it. */
  id: string;
  /** Absolute; null for standard input. */
  path: string | null;
  format: InputFormat;
  /** In bytes; null where it cannot be known before. */
  size: number | null;
  /** When it was changed last, in ms. */
  changed: number;
  /** Why it cannot be read. */
  problem?: string;
}

const BY_NAME: readonly (readonly [name: RegExp, format: InputFormat])[] = [
  [/\.x?html?$/i, 'html'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.(?:txt|text)$/i, 'text'],
  [/\.(?:md|markdown)$/i, 'markdown'],
];

/**
 * The files that the arguments mean, in the order of the arguments and of their names: the same every
 * time, so that a run can be resumed. `from` is where the user stands.
 */
export async function listInputs(
  args: readonly string[],
  format: InputFormat | null,
  from: string,
): Promise<Input[]> {
  const all: Input[] = [];
  for (const arg of args) {
    // One by one: thousands of files do not fit a call's arguments.
    for (const input of await inputsOf(arg, format, from)) all.push(input);
  }
  return all;
}

async function inputsOf(arg: string, format: InputFormat | null, from: string): Promise<Input[]> {
  if (arg === '-')
    return [{ id: '-', path: null, format: format ?? 'text', size: null, changed: 0 }];
  const path = resolve(from, arg);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    const base = arg.replace(/(?<=[^\\/])[\\/]+$/, '');
    return filesBelow(path).map((name) => fileInput(join(base, name), join(path, name), format));
  }
  if (stats || !isDynamicPattern(arg)) return [fileInput(arg, path, format)];
  const found = await glob(arg, {
    cwd: from,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (found.length === 0) return [unreadable(arg, path, 'matches no file')];
  return found.sort().map((name) => fileInput(name, resolve(from, name), format));
}

/** Files of known kinds, hidden folders and files left out, sorted; links to folders are not followed. */
function filesBelow(folder: string, prefix = ''): string[] {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, name);
    return formatOf(name) === null ? [] : [name];
  });
}

function fileInput(id: string, path: string, format: InputFormat | null): Input {
  try {
    const { size, mtimeMs, isFile } = sizeOf(path);
    const own = format ?? formatOf(id) ?? 'text';
    return {
      id: id.replaceAll('\\', '/'),
      path,
      format: own,
      size: isFile ? size : null,
      changed: mtimeMs,
    };
  } catch (error) {
    return unreadable(id, path, error instanceof Error ? error.message : String(error));
  }
}

function sizeOf(path: string): { size: number; mtimeMs: number; isFile: boolean } {
  const stats = statSync(path);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
}

function unreadable(id: string, path: string, problem: string): Input {
  return { id, path, format: 'text', size: 0, changed: 0, problem };
}

/** What a file is by its name; null if that does not tell. */
function formatOf(name: string): InputFormat | null {
  return BY_NAME.find(([known]) => known.test(name))?.[1] ?? null;
}
