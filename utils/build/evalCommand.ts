import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type DatasetIndex, openDataset } from '../dataset/lookup';
import { compileModel } from '../mentions/model';
import { annotate } from './annotate/annotate';
import { type LabelledCase, readCase } from './eval/cases';
import { report } from './eval/report';
import { type CaseScore, type Related, scoreCase } from './eval/score';
import { DATASET_DIRECTORY, readDataset } from './readDataset';
import { ROOT } from './root';

const OWN_CASES = join(ROOT, 'test/eval/cases');

const USAGE = `Usage: npm run --silent eval -- [--show N] [CASES…]

Runs detection on labelled cases (the project's own, or the files given) and prints precision, recall
and F1 by tag, language and kind, false marks in texts without mentions, and the claims' verdicts. With
--show the first N misses and false marks.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return write(USAGE);
  const cases = readCases(positionals);
  if (cases.length === 0) throw new Error('there are no cases');
  const dataset = readDataset(DATASET_DIRECTORY);
  const index = openDataset(dataset);
  const model = compileModel(dataset);
  const scores: CaseScore[] = [];
  let asked = 0;
  for (const labelled of cases) {
    const { id, text, lang, date } = labelled;
    const options = { lang, date, index, explain: true };
    const annotation = await annotate(id, text, 'text', model, options);
    if ((annotation.grammarAsked ?? 0) > 0) asked++;
    scores.push(scoreCase(labelled, annotation.mentions, annotation.claims, relatedIn(index)));
  }
  const kindOf = (id: string): string => index.entity(id)?.type ?? 'unknown';
  write(report(scores, kindOf, Number(values.show ?? 0)));
  write(`grammar                 asked in ${asked} of ${cases.length} cases`);
}

function readCases(files: readonly string[]): LabelledCase[] {
  // npm runs this in the project's folder; a file is named from where the user stands.
  const here = process.env['INIT_CWD'] ?? '.';
  const paths =
    files.length > 0
      ? files.map((file) => resolve(here, file))
      : readdirSync(OWN_CASES)
          .sort()
          .map((file) => join(OWN_CASES, file));
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readCase),
  );
}

/** A victim and its theft, a family of malware and its outbreak, are one case. */
function relatedIn(index: DatasetIndex): Related {
  const sides = (id: string): string[] => [id, index.entity(id)?.incident?.victim ?? id];
  return (one, other) => sides(one).some((side) => sides(other).includes(side));
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
