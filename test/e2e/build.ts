import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Stories run against what would be shipped, so it is built first. */
export default function setup(): void {
  const root = resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
