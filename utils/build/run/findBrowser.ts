import { existsSync } from 'node:fs';
import { installWithApt } from './apt';

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
  const found = installed();
  if (found !== undefined) return found;
  // With its languages, so that stories can be told in them.
  installWithApt('No browser found; installing Debian’s Chromium…', ['chromium', 'chromium-l10n']);
  return installed() ?? fail();
}

function installed(): string | undefined {
  return PLACES[process.platform]?.find((path) => existsSync(path));
}

function fail(): never {
  throw new Error(NOT_FOUND);
}
