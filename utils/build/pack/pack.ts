import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildZip } from './buildZip';
import { signCrx } from './crx';
import { idOfKey } from './key';
import { CHROMIUM_UPDATES, chromiumUpdates, FIREFOX_UPDATES, firefoxUpdates } from './updates';
import { sha256, type Written, writeFiles } from './writeFiles';

export interface PackOptions {
  /** Path of the private key that the CRX is signed with. */
  key: string;
  /** Where the files will be served, ending in a slash. */
  url: string;
  out: string;
  /** Path of the XPI as Mozilla has signed it; without it the unsigned one is packed. */
  xpi?: string | undefined;
}

export interface Packed {
  chromiumId: string;
  firefoxId: string;
  version: string;
  files: Written[];
}

/**
 * Builds what a team serves to its own browsers: signed CRX, XPI, update manifests and checksums. The same
 * sources, key and address give the same bytes. Throws, and writes nothing, where another file of the same
 * name lies already: browsers would not fetch it, as its version is no higher.
 */
export async function pack(options: PackOptions): Promise<Packed> {
  const chromiumId = idOfKey(options.key);
  const work = mkdtempSync(join(tmpdir(), 'sourcelight-pack-'));
  try {
    const files = new Map<string, Buffer>();
    const version = await packChromium(options, chromiumId, work, files);
    const firefoxId = packFirefox(options, work, files);
    return { chromiumId, firefoxId, version, files: writeFiles(files, options.out) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function packChromium(
  { key, url }: PackOptions,
  id: string,
  work: string,
  files: Map<string, Buffer>,
): Promise<string> {
  const { bytes, manifest } = buildZip('chrome', work, {
    update_url: url + CHROMIUM_UPDATES,
  });
  const version = String(manifest['version']);
  const name = `sourcelight-${version}.crx`;
  const lowest = String(manifest['minimum_chrome_version']);
  files.set(name, await signCrx(bytes, key, join(work, name)));
  files.set(
    CHROMIUM_UPDATES,
    Buffer.from(chromiumUpdates({ id, version, url: url + name, lowest })),
  );
  return version;
}

interface Gecko {
  id: string;
  strict_min_version: string;
}

function packFirefox({ url, xpi }: PackOptions, work: string, files: Map<string, Buffer>): string {
  const { bytes, manifest } = buildZip('firefox', work, {
    browser_specific_settings: { gecko: { update_url: url + FIREFOX_UPDATES } },
  });
  const version = String(manifest['version']);
  const { gecko } = manifest['browser_specific_settings'] as { gecko: Gecko };
  const packed = xpi === undefined ? bytes : readFileSync(xpi);
  const name = `sourcelight-${version}.xpi`;
  const update = { id: gecko.id, version, url: url + name, lowest: gecko.strict_min_version };
  files.set(name, packed);
  files.set(FIREFOX_UPDATES, Buffer.from(firefoxUpdates({ ...update, hash: sha256(packed) })));
  return gecko.id;
}
