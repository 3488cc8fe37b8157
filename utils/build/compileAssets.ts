import type { Dataset } from '../dataset/types';
import { compileFilter } from '../mentions/filterCompile';
import { encodeFilter } from '../mentions/filterPack';
import { compileModel } from '../mentions/model';
import { encodeModel } from '../mentions/modelCodec';

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

/** Text with a single letter beyond Latin-1 takes twice the memory and is decoded and parsed more slowly. */
function inAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
