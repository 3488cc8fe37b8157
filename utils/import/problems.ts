import type { ImportProblem } from './types';

/** More are counted and not kept: nobody reads them, and a hostile file could make millions. */
const MOST = 100;
/** UTF-16 units of a place or message; both can hold the file's own text. */
const LONGEST = 300;

/** Collects what is wrong with an import. */
export class Problems {
  readonly kept: ImportProblem[] = [];
  private count = 0;

  add(where: string, message: string): void {
    this.count++;
    if (this.kept.length < MOST) this.kept.push({ where: short(where), message: short(message) });
  }

  get any(): boolean {
    return this.count > 0;
  }

  get more(): number {
    return this.count - this.kept.length;
  }
}

function short(text: string): string {
  const whole = text.toWellFormed();
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).toWellFormed()}…` : whole;
}

/** `values.3.meta` and `refs` are `values.3.meta.refs`. */
export function below(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
