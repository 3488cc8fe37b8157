import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Written {
  name: string;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/**
 * Writes files with their checksums. Throws, and writes nothing, where another package of the same name
 * lies already: browsers would not fetch it, as its version is no higher.
 */
export function writeFiles(files: ReadonlyMap<string, Buffer>, out: string): Written[] {
  for (const [name, bytes] of files) {
    const path = join(out, name);
    const isPackage = /\.(?:crx|xpi)$/.test(name);
    if (isPackage && existsSync(path) && !readFileSync(path).equals(bytes))
      throw new Error(`${path} is another file of the same version; raise it in package.json`);
  }
  mkdirSync(out, { recursive: true });
  const written = [...files].map(([name, bytes]) => {
    writeFileSync(join(out, name), bytes);
    return { name, hash: sha256(bytes) };
  });
  const sums = written.map(({ name, hash }) => `${hash}  ${name}\n`).join('');
  writeFileSync(join(out, 'SHA256SUMS'), sums);
  return written;
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
