import { FOLDED_PAGES, foldByRule } from '../text/foldRules';

interface Run {
  first: number;
  length: number;
  /** What the first unit folds to. */
  to: number;
  /** 0: all units fold to `to`; 1: each to one more than its neighbour. */
  step: 0 | 1;
}

/** The text of `utils/text/foldTable.ts`: the units that do not fold to themselves, as runs. */
export function foldTableSource(): string {
  const units = [...FOLDED_PAGES].flatMap((page) =>
    Array.from({ length: 256 }, (_, low) => (page << 8) | low),
  );
  const runs = toRuns(units.filter((unit) => foldByRule(unit) !== unit));
  const numbers = runs.map((run) => [run.first, run.length, run.to, run.step].join(' ')).join(',');
  return `${HEADER}export const FOLD_RUNS =\n  '${numbers}';\n`;
}

function toRuns(units: number[]): Run[] {
  const runs: Run[] = [];
  for (const unit of units) {
    const to = foldByRule(unit);
    const run = runs.at(-1);
    if (run && continues(run, unit, to)) run.length++;
    else runs.push({ first: unit, length: 1, to, step: 0 });
  }
  return runs;
}

/** Whether `unit` carries the run on; a run of one takes its step from its second unit. */
function continues(run: Run, unit: number, to: number): boolean {
  if (unit !== run.first + run.length) return false;
  if (run.length === 1 && to === run.to + 1) run.step = 1;
  return to === run.to + run.step * run.length;
}

const HEADER = `// Compiled from foldRules.ts: \`npm run fold-table\`. Runs of code units: first, length, what the first folds
// to, and whether each further unit folds to the same (0) or to the next (1).
`;
