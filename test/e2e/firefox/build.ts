import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findOrInstallFirefox } from '../../../utils/build/run/findFirefox';

/** Stories run against what would be shipped, so it is built first. */
export default function setup(): void {
  findOrInstallFirefox();
  const root = resolve(import.meta.dirname, '../../..');
  const build = ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox'];
  execFileSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
