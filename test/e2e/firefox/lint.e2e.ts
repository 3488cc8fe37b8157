import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import linter from 'addons-linter';
import { expect, it } from 'vitest';
import { EXTENSION } from './stage';

/** Code of libraries that could write HTML; no code of ours asks it to. */
const LIBRARIES: Readonly<Record<string, RegExp>> = {
  'Preact’s dangerouslySetInnerHTML': /\|\|\(\w+\.innerHTML=\w+\.__html\)/,
  'selection.html() of d3-selection, a part of Plot':
    /function\(\)\{(?:var \w+=\w+\.apply\(this,arguments\);)?this\.innerHTML=\w+(?:\?\?``)?\}/,
};

it('Mozilla’s linter finds no error, and no warning but for what stands unused in libraries', {
  timeout: 180_000,
}, async () => {
  const found = await linter.createInstance({ config: CONFIG, runAsBinary: false }).run();
  const ours = [...found.errors, ...found.warnings, ...found.notices].filter(
    (one) => !isOfLibrary(one),
  );
  expect(ours).toEqual([]);
  expect(found.warnings.length).toBeGreaterThan(0);
});

const CONFIG = {
  _: [EXTENSION],
  logLevel: 'fatal',
  stack: false,
  pretty: false,
  warningsAsErrors: false,
  metadata: false,
  output: 'none',
  boring: false,
  selfHosted: false,
  // PDF.js and the dataset's JSON take longer than all the rest, and hold no code of ours.
  shouldScanFile: (name: string) => !/^(?:pdf\/|chunks\/pdf-|data\/)/.test(name),
};

function isOfLibrary({ code, file, line, column }: linter.Message): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file || !line || !column) return false;
  const text = readFileSync(join(EXTENSION, file), 'utf8').split('\n')[line - 1] ?? '';
  const around = text.slice(Math.max(0, column - 80), column + 60);
  return Object.values(LIBRARIES).some((known) => known.test(around));
}
