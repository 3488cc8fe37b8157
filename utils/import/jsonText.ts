import { DEEPEST, LONGEST_TEXT } from './limits';
import { below, type Problems } from './problems';

/** A JSON text's value, or undefined with what is wrong in `problems`. */
export function parseJson(text: string, problems: Problems): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problems.add(placeOf(String(error), text), `is no JSON: ${reason(String(error))}`);
    return undefined;
  }
  inspect(value, problems);
  return problems.any ? undefined : value;
}

/** Engines name the place as a position or as a line; we always say the line. */
function placeOf(error: string, text: string): string {
  const line = /line (\d+)/.exec(error)?.[1];
  if (line !== undefined) return `line ${line}`;
  const position = /position (\d+)/.exec(error)?.[1];
  if (position === undefined) return `line ${text.split('\n').length}`;
  return `line ${text.slice(0, Number(position)).split('\n').length}`;
}

function reason(error: string): string {
  return error.replace(/^\w*Error: /, '').replace(/^JSON\.parse: /, '');
}

/** Keys that would reach into an object's prototype if they were ever copied by assignment. */
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Visit {
  value: unknown;
  path: string;
  depth: number;
}

/** Refuses what no honest file of ours holds. It keeps a list of its own: deep values end a recursion. */
function inspect(root: unknown, problems: Problems): void {
  const waiting: Visit[] = [{ value: root, path: '', depth: 0 }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, path, depth } = visit;
    if (typeof value === 'string') inspectText(value, path, problems);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) {
      problems.add(path, `lies more than ${DEEPEST} levels deep`);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const at = below(path, key);
      if (UNSAFE.has(key)) problems.add(at, 'is a key that no format has; remove it');
      waiting.push({ value: inner, path: at, depth: depth + 1 });
    }
  }
}

function inspectText(text: string, path: string, problems: Problems): void {
  if (text.length > LONGEST_TEXT)
    problems.add(path, `has ${text.length} characters; ${LONGEST_TEXT} are the most`);
  else if (!text.isWellFormed())
    problems.add(path, 'holds half of a character (a lone surrogate); write it whole');
}
