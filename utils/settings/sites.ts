const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * The host name in what a user typed ("https://www.example.com/news", "*.example.com", "Example.com"),
 * lower case and in its ASCII form, or null if there is none.
 */
export function parseSite(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^\*\./, '')
    .replace(/[/?#].*$/s, '');
  const host = bare.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
  if (host.length > 253 || !HOST.test(host)) return null;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
}

/** The listed site that a host belongs to, itself or as a subdomain, or null. */
export function siteListed(host: string, sites: readonly string[]): string | null {
  return sites.find((site) => host === site || host.endsWith(`.${site}`)) ?? null;
}
