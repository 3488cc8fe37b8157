import { DEEPEST, LONGEST_TEXT } from './limits';
import type { Problems } from './problems';

/** A JSON text's value, or undefined with what is wrong in `problems`. */
export function parseJson(text: string, problems: Problems): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problems.add(placeOf(String(error), text), `is no JSON: ${reason(String(error))}`);
    return undefined;
  }
  new Inspection(problems).visit(value);
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

/** Refuses what no honest file of ours holds. Paths are written only where something is wrong. */
class Inspection {
  private readonly problems: Problems;
  private readonly path: string[] = [];
  private isOver = false;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  visit(value: unknown): void {
    if (typeof value === 'string') this.visitText(value);
    else if (typeof value === 'object' && value !== null) this.visitMembers(value);
  }

  private visitText(text: string): void {
    if (text.length > LONGEST_TEXT)
      this.add(`has ${text.length} characters; ${LONGEST_TEXT} are the most`);
    else if (!text.isWellFormed())
      this.add('holds half of a character (a lone surrogate); write it whole');
  }

  /** Ends at the first value that lies too deep: it would go on until the stack is full. */
  private visitMembers(value: object): void {
    if (this.path.length > DEEPEST) {
      this.add(`lies more than ${DEEPEST} levels deep`);
      this.isOver = true;
    }
    for (const key of Object.keys(value)) {
      if (this.isOver) return;
      this.path.push(key);
      if (UNSAFE.has(key)) this.add('is a key that no format has; remove it');
      this.visit((value as Record<string, unknown>)[key]);
      this.path.pop();
    }
  }

  private add(message: string): void {
    this.problems.add(this.path.join('.'), message);
  }
}
