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

/** So many bytes become characters at once: each is an argument of a call. */
const AT_ONCE = 8192;

/** The bytes of arrays, one behind the other, as base64. */
export function base64Of(...arrays: readonly ArrayBufferView[]): string {
  const binary = arrays.flatMap(({ buffer, byteOffset, byteLength }) => {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    return Array.from({ length: Math.ceil(byteLength / AT_ONCE) }, (_, at): string =>
      Reflect.apply(String.fromCharCode, null, bytes.subarray(at * AT_ONCE, (at + 1) * AT_ONCE)),
    );
  });
  return btoa(binary.join(''));
}
