import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

interface CopiedFile {
  absoluteSrc: string;
  /** Where in the extension. */
  relativeDest: string;
}

const PACKAGE = join(ROOT, 'node_modules/pdfjs-dist');

/**
 * What pdf.js loads when it needs it, with the licences: its worker, the tables that Chinese, Japanese
 * and Korean text is read by, and two decoders of pictures in plain JavaScript. Its stand-ins for the
 * standard fonts are left out: every system has its own.
 */
export function pdfAssets(): CopiedFile[] {
  const files = [
    'LICENSE',
    'legacy/build/pdf.worker.min.mjs',
    ...listed('cmaps', /^/),
    ...listed('wasm', /_nowasm_fallback\.js$|^LICENSE_.*(?:JBIG2|OPENJPEG)$/),
  ];
  return files.map((file) => ({
    absoluteSrc: join(PACKAGE, file),
    relativeDest: join('pdf', file.replace(/^legacy\/build\//, '')),
  }));
}

function listed(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(PACKAGE, folder))
    .filter((name) => wanted.test(name))
    .map((name) => join(folder, name));
}
