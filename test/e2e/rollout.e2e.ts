import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION, readPage, waitForMarks } from './harness';
import { MANAGED_LAUNCH, whyNotManaged, writeManagedBrowser } from './managedStage';

const ROOT = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'sourcelight-rollout-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const zipName = (kind: string) => `dist/sourcelight-${version}-${kind}.zip`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function zip(root: string, browser: string): void {
  const command = ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', browser];
  execFileSync(process.execPath, command, { cwd: root, stdio: 'pipe' });
}

describe('the zips for stores', { timeout: 180_000 }, () => {
  it('of the sources hold what the zip for Firefox is built from, to the byte, and nothing else', () => {
    zip(ROOT, 'firefox');
    const sources = unzipSync(readFileSync(join(ROOT, zipName('sources'))));
    const folders = new Set(Object.keys(sources).map((name) => name.split('/')[0]));
    expect(
      [...folders].filter((name) => /^(?:test|dist|out|node_modules|\..*)$/.test(name ?? '')),
    ).toEqual([]);
    const elsewhere = join(work, 'sources');
    for (const [name, bytes] of Object.entries(sources)) {
      mkdirSync(dirname(join(elsewhere, name)), { recursive: true });
      writeFileSync(join(elsewhere, name), bytes);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    zip(elsewhere, 'firefox');
    const built = readFileSync(join(ROOT, zipName('firefox')));
    expect(sha256(readFileSync(join(elsewhere, zipName('firefox'))))).toBe(sha256(built));
    expect(Object.keys(unzipSync(built))).toContain('manifest.json');
  });

  it('for Chromium is the same, built in another folder', () => {
    const elsewhere = join(work, 'sources');
    zip(elsewhere, 'chrome');
    const name = zipName('chrome');
    const files = unzipSync(readFileSync(join(elsewhere, name)));
    const other = Object.entries(files).filter(
      ([path, bytes]) => !readFileSync(join(EXTENSION, path)).equals(bytes),
    );
    expect(other.map(([path]) => path)).toEqual([]);
    const shipped = readdirSync(EXTENSION, { recursive: true, withFileTypes: true });
    expect(shipped.filter((entry) => entry.isFile()).length).toBe(Object.keys(files).length);
  });
});

describe('npm run pack', { timeout: 180_000 }, () => {
  const out = join(work, 'pack');
  const key = join(work, 'key.pem');
  let base = '';
  let id = '';
  const server = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1);
    const isPacked = /^(?:updates|sourcelight-)/.test(name);
    response.end(isPacked ? read(name) : readPage(`/${name}`));
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const pack = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'utils/build/packCommand.ts', '--out', out, ...args],
      { cwd: ROOT, encoding: 'utf8' },
    );
  const read = (name: string) => readFileSync(join(out, name));

  it('makes a key only if asked, and packs what its update manifests name', () => {
    const refused = pack('--key', key, '--url', base);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--new-key makes one');
    const { status, stderr, stdout } = pack('--key', key, '--url', base, '--new-key');
    expect([stderr, status]).toEqual(['', 0]);
    id = /Chromium: ([a-p]{32})\n/.exec(stdout)?.[1] ?? '';
    const xml = read('updates.xml').toString();
    expect(xml).toContain(`appid="${id}"`);
    expect(xml).toContain(`codebase="${base}/sourcelight-${version}.crx"`);
    const [update] = Object.values<{ updates: Record<string, string>[] }>(
      JSON.parse(read('updates.json').toString()).addons,
    ).flatMap(({ updates }) => updates);
    expect(update?.['update_link']).toBe(`${base}/sourcelight-${version}.xpi`);
    expect(update?.['update_hash']).toBe(`sha256:${sha256(read(`sourcelight-${version}.xpi`))}`);
    for (const line of read('SHA256SUMS').toString().trim().split('\n')) {
      const [hash, name = ''] = line.split('  ');
      expect(sha256(read(name))).toBe(hash);
    }
    const { 'manifest.json': manifest } = unzipSync(read(`sourcelight-${version}.xpi`));
    const { gecko } = JSON.parse(Buffer.from(manifest ?? []).toString()).browser_specific_settings;
    expect(gecko).toMatchObject({
      update_url: `${base}/updates.json`,
      strict_min_version: '140.0',
    });
  });

  it.skipIf(whyNotManaged() !== null)(
    'packs a CRX that Chromium installs by policy and runs',
    async () => {
      writeManagedBrowser(work);
      const installed = { installation_mode: 'force_installed', update_url: `${base}/updates.xml` };
      // Without the second the debugger sees no extension that is installed by force.
      const policy = { ExtensionSettings: { [id]: installed }, DeveloperToolsAvailability: 1 };
      writeFileSync(join(work, 'policies/policy.json'), JSON.stringify(policy));
      const context = await chromium.launchPersistentContext(join(work, 'profile'), {
        ...MANAGED_LAUNCH,
        executablePath: join(work, 'browser.sh'),
      });
      try {
        const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
        expect(new URL(worker.url()).host).toBe(id);
        const page = await context.newPage();
        await page.goto(`${base}/dynamic.html`);
        await waitForMarks(page, 2);
      } finally {
        await context.close();
        server.closeAllConnections();
      }
    },
  );

  it('says what is wrong with an address before it builds', () => {
    expect(pack('--key', key, '--url', 'http://intranet.example/').stderr).toContain('https only');
    expect(pack('--key', key, '--url', 'nowhere').stderr).toContain('no address');
    expect(pack('--key', key).stderr).toContain('say --url');
  });
});
