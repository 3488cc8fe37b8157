import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { signCrx } from '../../utils/build/pack/crx';
import { idOfKey, writeNewKey } from '../../utils/build/pack/key';
import { chromiumUpdates, firefoxUpdates } from '../../utils/build/pack/updates';
import { writeFiles } from '../../utils/build/pack/writeFiles';

const folder = mkdtempSync(join(tmpdir(), 'sourcelight-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key of a roll-out', () => {
  it('is made for its owner only, and never over another', () => {
    const path = join(folder, 'new.pem');
    writeNewKey(path);
    const first = readFileSync(path, 'utf8');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => writeNewKey(path)).toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it('gives the id that Chromium reads from its public half', () => {
    const path = join(folder, 'id.pem');
    writeNewKey(path);
    const published = createPublicKey(readFileSync(path)).export({ type: 'spki', format: 'der' });
    const half = createHash('sha256').update(published).digest().subarray(0, 16);
    const letters = [...half].flatMap((byte) => [byte >> 4, byte & 15]);
    expect(idOfKey(path)).toBe(letters.map((four) => 'abcdefghijklmnop'[four]).join(''));
  });

  it('has to be an RSA key that browsers take', () => {
    const short = join(folder, 'short.pem');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    writeFileSync(short, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => idOfKey(short)).toThrow('at least 2048 bits');
    const curve = join(folder, 'curve.pem');
    const pair = generateKeyPairSync('ed25519');
    writeFileSync(curve, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => idOfKey(curve)).toThrow('no RSA key');
  });
});

describe('update manifests', () => {
  const update = { id: 'x', version: '1.2', url: 'https://a.example/x?a=1&b="2"', lowest: '120' };

  it('are well-formed whatever is in the address', () => {
    expect(chromiumUpdates(update)).toContain(
      'codebase="https://a.example/x?a=1&#38;b=&#34;2&#34;"',
    );
    const { addons } = JSON.parse(firefoxUpdates({ ...update, hash: 'ab' }));
    expect(addons.x.updates).toEqual([
      {
        version: '1.2',
        update_link: update.url,
        update_hash: 'sha256:ab',
        applications: { gecko: { strict_min_version: '120' } },
      },
    ]);
  });
});

describe('a package', () => {
  const zip = Buffer.from('PK, and what else is in a zip');

  it('is signed to the same bytes again, around a zip that stays as it is', async () => {
    const key = join(folder, 'sign.pem');
    writeNewKey(key);
    const first = await signCrx(zip, key, join(folder, 'first.crx'));
    expect(first.subarray(0, 4).toString()).toBe('Cr24');
    expect(first.subarray(-zip.length).equals(zip)).toBe(true);
    expect((await signCrx(zip, key, join(folder, 'second.crx'))).equals(first)).toBe(true);
  });

  it('is not put in place of another of the same version; update manifests are', () => {
    const out = join(folder, 'out');
    const files = (crx: string, updates: string) =>
      new Map([
        ['a-1.crx', Buffer.from(crx)],
        ['updates.xml', Buffer.from(updates)],
      ]);
    writeFiles(files('one', 'first'), out);
    const written = writeFiles(files('one', 'second'), out);
    expect(() => writeFiles(files('two', 'third'), out)).toThrow(
      'another file of the same version',
    );
    expect(readFileSync(join(out, 'updates.xml'), 'utf8')).toBe('second');
    const sums = written.map(({ name, hash }) => `${hash}  ${name}\n`).join('');
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(sums);
  });
});
