import type { Dataset } from '../dataset/types';
import { compileFilter } from '../mentions/filterCompile';
import { encodeFilter } from '../mentions/filterPack';
import { compileModel } from '../mentions/model';
import { encodeModel } from '../mentions/modelCodec';
import { inAscii } from './ascii';

/** What the build makes of the dataset: each for the place that loads it. */
export interface CompiledAssets {
  /** Base64, inlined into the content script. */
  pageFilter: string;
  /** JSON, loaded by the background when a page has candidates. */
  detection: string;
  /** JSON, loaded by the background when a card or a search is asked for. */
  dataset: string;
}

/** Compiles a checked dataset; the same dataset gives the same bytes. */
export function compileAssets(dataset: Dataset): CompiledAssets {
  const model = compileModel(dataset);
  return {
    pageFilter: encodeFilter(compileFilter(model)),
    detection: inAscii(encodeModel(model)),
    dataset: inAscii(JSON.stringify(dataset)),
  };
}
