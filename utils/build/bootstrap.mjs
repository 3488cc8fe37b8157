// Runs before anything is installed, hence plain JavaScript without imports from packages.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');

/** Installs the packages if they are missing or older than the lockfile. */
function install() {
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stderr.write('Installing packages…\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

const [command, ...args] = process.argv.slice(2);
install();
if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) {
  run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
run(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', `utils/build/${command}Command.ts`, ...args],
  {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  },
);
