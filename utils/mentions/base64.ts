/** The bytes that a base64 text of our own stands for; throws where it is none. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if ('fromBase64' in Uint8Array) return (Uint8Array as unknown as Native).fromBase64(base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  // A loop, because `from` asks the string's iterator for each of what can be a million bytes.
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** TypeScript's libraries do not know it yet; both browsers have it. */
interface Native {
  fromBase64(base64: string): Uint8Array<ArrayBuffer>;
}
