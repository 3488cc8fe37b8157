/** Where browsers look for updates of a self-hosted Sourcelight, and what they find there. */

export const CHROMIUM_UPDATES = 'updates.xml';
export const FIREFOX_UPDATES = 'updates.json';

interface ChromiumUpdate {
  id: string;
  version: string;
  /** Address of the CRX. */
  url: string;
  /** The lowest version of Chromium that takes it. */
  lowest: string;
}

/** Chromium's update manifest. */
export function chromiumUpdates({ id, version, url, lowest }: ChromiumUpdate): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${escaped(id)}">
    <updatecheck codebase="${escaped(url)}" version="${escaped(version)}" prodversionmin="${escaped(lowest)}"/>
  </app>
</gupdate>
`;
}

interface FirefoxUpdate extends ChromiumUpdate {
  /** SHA-256 of the XPI, hexadecimal. */
  hash: string;
}

/** Firefox's update manifest. */
export function firefoxUpdates({ id, version, url, lowest, hash }: FirefoxUpdate): string {
  const update = {
    version,
    update_link: url,
    update_hash: `sha256:${hash}`,
    applications: { gecko: { strict_min_version: lowest } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
