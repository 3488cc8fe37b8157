// Bundles a command and runs it: what is measured should run as it ships, not through a loader that
// wraps every import (that alone halves the speed of detection).
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const [entry = '', ...args] = process.argv.slice(2);
const name = `${basename(entry, '.ts')}.mjs`;
const outDir = join(ROOT, 'out/bundled');

await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  // A browser driver finds its own files beside itself.
  ssr: { noExternal: true, external: ['playwright-core'] },
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: name } },
  },
});
const { status } = spawnSync(process.execPath, [join(outDir, name), ...args], {
  stdio: 'inherit',
  env: { ...process.env, SOURCELIGHT_ROOT: ROOT },
});
process.exitCode = status ?? 1;
