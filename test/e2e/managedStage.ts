import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { EXTENSION, readPage } from './harness';

const BROWSER = '/usr/bin/chromium';

/** Policies lie where only root may write, so each browser gets a view of the disk of its own. */
const IN_NAMESPACE =
  'mount -t tmpfs none /etc/chromium && mkdir -p /etc/chromium/policies/managed && ' +
  'mount --bind "$0" /etc/chromium/policies/managed && exec "$@"';

/** Why no browser can be managed here, or null if one can. */
export function whyNotManaged(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can';
  if (!existsSync(BROWSER) || !existsSync('/etc/chromium')) return 'Debian’s Chromium is missing';
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /etc/chromium'], {
      stdio: 'ignore',
    });
    return null;
  } catch {
    return 'no mount namespace can be made';
  }
}

/** Writes `browser.sh` into a folder: Chromium that has the policies of its subfolder `policies`. */
export function writeManagedBrowser(folder: string): void {
  const policies = join(folder, 'policies');
  mkdirSync(policies);
  writeFileSync(
    join(folder, 'browser.sh'),
    `#!/bin/sh\nexec unshare -m sh -c '${IN_NAMESPACE}' ${policies} ${BROWSER} "$@"\n`,
    { mode: 0o755 },
  );
}

/** How a managed Chromium is started; Playwright's own switches keep extensions from being installed by force. */
export const MANAGED_LAUNCH = {
  headless: true,
  ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-sync',
    '--no-first-run',
    '--lang=en-US',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // Servers of datasets have a certificate of their own.
    '--ignore-certificate-errors',
  ],
};

/** An extension as an administrator rolls it out: packed, signed, served with an update manifest. */
export class ManagedStage {
  readonly id: string;
  base = '';
  private version = '';
  private context: BrowserContext | undefined;
  private readonly work = mkdtempSync(join(tmpdir(), 'sourcelight-managed-'));
  private readonly packages = new Map<string, Buffer>();
  private readonly server: Server;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(this.path('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const digest = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
    this.id = [...digest.digest('hex').slice(0, 32)]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
      .join('');
    writeManagedBrowser(this.work);
    this.server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      if (pathname === '/updates.xml') response.end(this.updateManifest());
      else if (pathname === '/extension.crx')
        response
          .setHeader('content-type', 'application/x-chrome-extension')
          .end(this.packages.get(this.version));
      else response.setHeader('content-type', 'text/html').end(readPage(pathname) ?? '');
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** Packs the built extension as this version and offers it. */
  offer(version: string): void {
    const folder = this.path(version);
    cpSync(EXTENSION, folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const manifest = { ...JSON.parse(readFileSync(file, 'utf8')), version };
    writeFileSync(file, JSON.stringify(manifest));
    const pack = [`--pack-extension=${folder}`, `--pack-extension-key=${this.path('key.pem')}`];
    const profile = `--user-data-dir=${this.path('packing')}`;
    execFileSync(BROWSER, ['--headless', '--no-sandbox', '--no-message-box', profile, ...pack], {
      stdio: 'ignore',
    });
    this.packages.set(version, readFileSync(`${folder}.crx`));
    this.version = version;
  }

  /** Writes the machine's policy: the extension installed by force, with these values or with none. */
  manage(values?: Record<string, unknown>): void {
    const policy = {
      // By default the debugger does not see extensions that are installed by force.
      DeveloperToolsAvailability: 1,
      ExtensionSettings: {
        [this.id]: {
          installation_mode: 'force_installed',
          update_url: `${this.base}updates.xml`,
          override_update_url: true,
        },
      },
      ...(values && { '3rdparty': { extensions: { [this.id]: values } } }),
    };
    writeFileSync(this.path('policies/policy.json'), JSON.stringify(policy));
  }

  /** Starts the browser; the profile is kept from one start to the next. */
  async start(): Promise<BrowserContext> {
    this.context = await chromium.launchPersistentContext(this.path('profile'), {
      executablePath: this.path('browser.sh'),
      ...MANAGED_LAUNCH,
      env: { ...process.env, LANGUAGE: 'en_US' },
    });
    return this.context;
  }

  async stop(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    this.server.closeAllConnections();
    this.server.close();
    rmSync(this.work, { recursive: true, force: true, maxRetries: 5 });
  }

  async worker(): Promise<Worker> {
    const { context } = this;
    if (!context) throw new Error('the browser is not started');
    return (
      context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 })
    );
  }

  /** A page of the server, or of the extension (`options.html`). */
  async page(name: string): Promise<Page> {
    if (!this.context) throw new Error('the browser is not started');
    const page = await this.context.newPage();
    const isOwn = existsSync(join(EXTENSION, name));
    await page.goto(isOwn ? `chrome-extension://${this.id}/${name}` : this.base + name);
    return page;
  }

  private path(name: string): string {
    return join(this.work, name);
  }

  private updateManifest(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${this.id}">
<updatecheck codebase="${this.base}extension.crx" version="${this.version}"/></app></gupdate>`;
  }
}
