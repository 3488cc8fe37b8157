/**
 * The content security policy of the extension's own pages and background, one directive a line, so that
 * a compromised library could neither load code nor send anything out by a side door. Tested word by word
 * against docs/threat-model.md, which says why each source is there.
 */
export const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self' https: file:",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** As the manifest wants it. */
export function securityPolicy(): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
