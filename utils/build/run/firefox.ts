import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from './findFirefox';
import { Marionette } from './marionette';

type Prefs = Readonly<Record<string, string | number | boolean>>;

/** The extension's id in Firefox. */
export const ID = 'sourcelight@sourcelight.example';
const HOST = '5a0f2a21-1111-4222-8333-444455556666';
/** Firefox gives each install another host for its pages; with this it is fixed, so that it can be named. */
export const FIXED_HOST: Prefs = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
};
/** The address that the extension's own pages begin with. */
export const OWN = `moz-extension://${HOST}/`;

/** The browser's own calls home are switched off, so that what is left would be ours. */
const QUIET: Prefs = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

export interface RunningFirefox {
  marionette: Marionette;
  close(): Promise<void>;
}

/** Starts Firefox without a window, on a profile of its own that goes with it. */
export async function startFirefox(prefs: Prefs, program = findFirefox()): Promise<RunningFirefox> {
  if (program === null) throw new Error('no Firefox is installed');
  const profile = mkdtempSync(join(tmpdir(), 'sourcelight-firefox-'));
  writeFileSync(join(profile, 'user.js'), userPrefs({ ...QUIET, 'marionette.port': 0, ...prefs }));
  const child = spawn(
    program,
    // Without the last, Firefox shows drivers neither an extension's pages nor its own windows.
    [
      '--headless',
      '--marionette',
      '--no-remote',
      '--profile',
      profile,
      '--remote-allow-system-access',
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '900',
        // A release takes another settings server only then.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  const remove = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const marionette = await Marionette.connect(await portOf(profile, child));
    return {
      marionette,
      close: async () => {
        await quit(marionette, child);
        remove();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    remove();
    throw error;
  }
}

function userPrefs(prefs: Prefs): string {
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox takes a free port and writes it into its profile. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  while (child.exitCode === null) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await later(50);
  }
  throw new Error(`Firefox ended with ${child.exitCode} before it could be driven`);
}

async function quit(marionette: Marionette, child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const asked = marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
  await Promise.race([Promise.allSettled([asked, ended]), later(5000)]);
  marionette.end();
  child.kill('SIGKILL');
}

export function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
