import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');

/** A regular expression of the product, and where it stands. */
export interface Expression {
  at: string;
  source: string;
  flags: string;
}

/** All that the code writes out, by file and line. */
export function written(): Expression[] {
  return codeFiles().flatMap(inFile);
}

/** The files that put expressions together; a bench puts together what others do, to measure beside it. */
export function puttingTogether(): string[] {
  return codeFiles()
    .filter((file) => !file.startsWith('utils/build/bench/'))
    .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('new RegExp('))
    .sort();
}

function codeFiles(): string[] {
  return ['components', 'entrypoints', 'utils'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

function inFile(file: string): Expression[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return [...literals(program)].map(({ start, regex: { pattern, flags } }) => ({
    at: `${file}:${code.slice(0, start).split('\n').length}`,
    source: pattern,
    flags,
  }));
}

interface Literal {
  start: number;
  regex: { pattern: string; flags: string };
}

function* literals(node: unknown): Generator<Literal> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node) yield node as Literal;
  else for (const inside of Object.values(node)) yield* literals(inside);
}

/** All that is put together while `work` runs: what is given to the constructor. */
export async function putTogether(work: () => Promise<void>): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const Original = globalThis.RegExp;
  // Libraries that ours call are not ours: only the line that calls counts.
  const file = /\/(utils\/[^:]+):(\d+)/;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags = '']: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      const at = file.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (at) found.set(`${made}`, { at, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...found.values()];
}
