import { verifyAsync } from '@noble/ed25519';

/** Bytes of an Ed25519 signature. */
const LENGTH = 64;

/** A detached signature as it is published: raw, or in base64; null if it is neither. */
export function readSignature(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length === LENGTH) return bytes;
  const text = new TextDecoder().decode(bytes).trim();
  const read = /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? fromBase64(text) : null;
  return read?.length === LENGTH ? read : null;
}

/**
 * Whether a signature is this key's for these bytes. Chrome's own WebCrypto knows Ed25519 from 137 on
 * only, and we support 120.
 */
export async function fits(
  signature: Uint8Array,
  bytes: Uint8Array,
  publicKey: string,
): Promise<boolean> {
  const key = fromBase64(publicKey);
  try {
    return key !== null && (await verifyAsync(signature, bytes, key, { zip215: false }));
  } catch {
    // A key or signature that is no point of the curve.
    return false;
  }
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
