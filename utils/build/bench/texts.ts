import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const PACKAGES = join(ROOT, 'node_modules');

/** What the installed packages say of themselves: text of another field. */
export function strangeTexts(): string[] {
  return readdirSync(PACKAGES)
    .sort()
    .map((name) => join(PACKAGES, name, 'README.md'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
}
