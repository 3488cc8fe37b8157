import type { Dataset } from '../../dataset/types';
import { compileFilter } from '../../mentions/filterCompile';
import { encodeFilter } from '../../mentions/filterPack';
import { compileModel } from '../../mentions/model';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';
import { withOwnNames } from './ownDataset';

/** The filter that the content script carries. */
export function bundledFilter(): string {
  return filterOf(readDataset(DATASET_DIRECTORY));
}

/** The filter that stands in for it where an organisation has so many aliases of its own. */
export function ownFilter(aliases: number): string {
  return filterOf(withOwnNames(readDataset(DATASET_DIRECTORY), aliases));
}

function filterOf(dataset: Dataset): string {
  return encodeFilter(compileFilter(compileModel(dataset)));
}
