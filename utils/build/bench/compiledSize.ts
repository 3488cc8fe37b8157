import { gzipSync } from 'node:zlib';

/** Bytes of the content script after gzip -9. */
export interface CompiledSize {
  whole: number;
  /** Without the text of the filter: all code, the folding of text included. */
  code: number;
}

/** The filter is the script's one long text of base64. */
const FILTER = /[A-Za-z0-9+/=]{5000,}/;

/** How much of a built content script is code. */
export function compiledSize(script: string): CompiledSize {
  if (!FILTER.test(script)) throw new Error('the content script has no filter in it');
  return { whole: gzipped(script), code: gzipped(script.replace(FILTER, '')) };
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
