import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '../eval/cases';
import { ROOT } from '../root';

const CASES = join(ROOT, 'test/eval/cases');

/** The texts of the project's own labelled cases. */
export function ownCases(): string[] {
  return readdirSync(CASES)
    .sort()
    .flatMap((file) => readFileSync(join(CASES, file), 'utf8').trim().split('\n'))
    .map((line) => readCase(line).text);
}
