import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian packages where apt is there and may be used; elsewhere it does nothing. */
export function installWithApt(reason: string, packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write(`${reason}\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: ExecFileSyncOptions = { env: environment, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['-qq', 'update'], options);
  const install = ['-qq', '-y', 'install', '--no-install-recommends'];
  execFileSync('apt-get', [...install, ...packages], options);
}
