import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'wxt';
import { ROOT } from '../root';

interface BuiltZip {
  bytes: Buffer;
  manifest: Record<string, unknown>;
}

/** Builds the extension into a folder, with a manifest that also says this; answers its zip. */
export function buildZip(
  browser: 'chrome' | 'firefox',
  outDir: string,
  manifest: object,
): BuiltZip {
  const config: InlineConfig = {
    root: ROOT,
    browser,
    outDir,
    manifest,
    zip: { zipSources: false, artifactTemplate: '{{browser}}.zip' },
  };
  const script = [
    join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
    join(import.meta.dirname, 'zipProcess.ts'),
  ];
  // What it writes is shown only if it fails.
  execFileSync(process.execPath, [...script, JSON.stringify(config)], { cwd: ROOT, stdio: 'pipe' });
  const written = readFileSync(join(outDir, `${browser}-mv3`, 'manifest.json'), 'utf8');
  return { bytes: readFileSync(join(outDir, `${browser}.zip`)), manifest: JSON.parse(written) };
}
