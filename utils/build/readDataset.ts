import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataset, problemLine } from '../dataset/check';
import { type DatasetFile, type ParsedDataset, parseDataset } from '../dataset/parse';
import type { Dataset } from '../dataset/types';
import { ROOT } from './root';

export const DATASET_DIRECTORY = join(ROOT, 'assets/dataset');

/** Reads and parses the dataset's files, in a stable order. */
export function parseDirectory(directory: string): ParsedDataset {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const problems: ParsedDataset['problems'] = [];
  const files = names.flatMap((file): DatasetFile[] => {
    try {
      return [{ file, value: JSON.parse(readFileSync(join(directory, file), 'utf8')) as unknown }];
    } catch (error) {
      problems.push({
        file,
        path: '',
        message: `is no JSON: ${error instanceof Error ? error.message : error}`,
      });
      return [];
    }
  });
  const parsed = parseDataset(files);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

/** The dataset, or one error that lists every problem. */
export function readDataset(directory: string): Dataset {
  const parsed = parseDirectory(directory);
  const problems = checkDataset(parsed);
  if (problems.length > 0)
    throw new Error(`the dataset has problems:\n${problems.map(problemLine).join('\n')}`);
  return parsed.dataset;
}
