declare module 'crx3' {
  import type { Readable } from 'node:stream';

  /** Signs a zip and writes it as CRX; answers the id that the key gives the extension. */
  export default function crx3(
    zip: Readable,
    options: { keyPath: string; crxPath: string },
  ): Promise<{ appId: string }>;
}
