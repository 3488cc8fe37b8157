import { existsSync } from 'node:fs';
import { installWithApt } from './apt';

/** Where Firefox is usually installed; the extended-support release first, as that is what is promised. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The path of an installed Firefox, or null. */
export function findFirefox(): string | null {
  const named = process.env['SOURCELIGHT_FIREFOX'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return PLACES[process.platform]?.find((path) => existsSync(path)) ?? null;
}

/** As above; installs Debian's Firefox ESR where apt may be used and there is none. */
export function findOrInstallFirefox(): string | null {
  const found = findFirefox();
  if (found !== null) return found;
  try {
    installWithApt('No Firefox found; installing Debian’s Firefox ESR…', ['firefox-esr']);
  } catch (error) {
    process.stderr.write(`It could not be installed: ${String(error)}\n`);
  }
  return findFirefox();
}
