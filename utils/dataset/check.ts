import type { ParsedDataset, Problem } from './parse';
import { RULES } from './rules';

/** All problems of a dataset: those of single records and those that only the whole shows. */
export function checkDataset({ dataset, problems, files }: ParsedDataset): Problem[] {
  const found = [...problems];
  for (const rule of RULES) {
    rule(dataset, (id, path, message) => {
      found.push({
        file: files.get(id) ?? 'dataset',
        path: path === '' ? id : `${id}.${path}`,
        message,
      });
    });
  }
  return found;
}

/** A problem as one line: `file: path: what is wrong`. */
export function problemLine({ file, path, message }: Problem): string {
  return [file, path, message].filter((part) => part !== '').join(': ');
}
