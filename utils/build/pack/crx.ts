import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import crx3 from 'crx3';

/** Signs a zip as a CRX; `path` is where it may be written. The same zip and key give the same bytes. */
export async function signCrx(zip: Buffer, key: string, path: string): Promise<Buffer> {
  await crx3(Readable.from([zip]), { keyPath: key, crxPath: path });
  return readFileSync(path);
}
