import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const SHORTEST = 2048;
/** What Chromium's stores sign with. */
const BITS = 2048;

/** Writes a new private key that only its owner may read; throws where a file is already. */
export function writeNewKey(path: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  // Another key is another extension to every browser that has it.
  writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
}

/** The id under which Chromium knows an extension signed with a key; throws where it is no RSA key. */
export function idOfKey(path: string): string {
  const key = createPrivateKey(readFileSync(path));
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < SHORTEST)
    throw new Error(`${path} is no RSA key of at least ${SHORTEST} bits`);
  const published = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(published).digest('hex').slice(0, 32);
  // Sixteen letters from a on, so that an id is never mistaken for an address.
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
