import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Chromium and its relatives are usually installed, the preferred first. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/brave-browser',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const NOT_FOUND =
  'No Chromium, Chrome or Edge was found. Install one (on Debian and Ubuntu: apt-get install chromium), ' +
  'or name its program in the environment variable SOURCELIGHT_BROWSER.';

/** The path of an installed browser; installs Chromium where apt may be used, else throws what to do. */
export function findBrowser(): string {
  const named = process.env['SOURCELIGHT_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named))
      throw new Error(`SOURCELIGHT_BROWSER names ${named}, which does not exist.`);
    return named;
  }
  return installed() ?? installWithApt() ?? fail();
}

function installed(): string | undefined {
  return PLACES[process.platform]?.find((path) => existsSync(path));
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stderr.write('No browser found; installing Debian’s Chromium…\n');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: ExecFileSyncOptions = { env: environment, stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync('apt-get', ['-qq', 'update'], options);
  const install = ['-qq', '-y', 'install', '--no-install-recommends'];
  // With its languages, so that stories can be told in them.
  execFileSync('apt-get', [...install, 'chromium', 'chromium-l10n'], options);
  return installed();
}

function fail(): never {
  throw new Error(NOT_FOUND);
}
