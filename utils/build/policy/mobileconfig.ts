import { build } from 'plist';
import { uuidOf } from '../../export/uuid';

/** Preference domains on macOS, which are the types of payloads. */
export const MAC_DOMAINS = {
  chrome: (id: string) => `com.google.Chrome.extensions.${id}`,
  edge: (id: string) => `com.microsoft.Edge.extensions.${id}`,
  firefox: () => 'org.mozilla.firefox',
} as const;

/** A configuration profile that an MDM server hands to Macs; the same values give the same profile. */
export function mobileconfig(domain: string, values: Readonly<Record<string, unknown>>): string {
  const identifier = `sourcelight.${domain}`;
  const payload = (type: string, id: string) => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: id,
    PayloadUUID: uuidOf('mobileconfig', id).toUpperCase(),
    PayloadDisplayName: 'Sourcelight',
  });
  const inner = { ...payload(domain, `${identifier}.payload`), ...values };
  return `${build({
    ...payload('Configuration', identifier),
    PayloadScope: 'System',
    PayloadContent: [inner],
  } as Parameters<typeof build>[0])}\n`;
}
