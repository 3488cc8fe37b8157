import { compileFilter } from '../../mentions/filterCompile';
import { encodeFilter } from '../../mentions/filterPack';
import { compileModel } from '../../mentions/model';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';

/** The filter that the content script carries. */
export function bundledFilter(): string {
  return encodeFilter(compileFilter(compileModel(readDataset(DATASET_DIRECTORY))));
}
