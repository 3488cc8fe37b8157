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
    .replace(/[/?#].*/s, '');
  const host = bare.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
  if (host.length > 253 || !HOST.test(host)) return null;
  if (!URL.canParse(`http://${host}`)) return null;
  const { hostname } = new URL(`http://${host}`);
  // In ASCII a part of it may have become longer than any name can be.
  return HOST.test(hostname) ? hostname : null;
}

const PATTERN = /^(\*|https?|file):\/\/(\*|(?:\*\.)?[^/*]+)?(\/\S*)$/i;

/**
 * An entry of a list of sites: a match pattern as extensions have them ("*://*.corp.example/wiki/*",
 * "file:///*"), or a host name, to which any other address is reduced. Null if it is neither.
 */
export function parseSiteRule(entry: string): string | null {
  if (!entry.includes('://') || !entry.includes('*')) return parseSite(entry);
  const [, scheme, host = '', path] = PATTERN.exec(entry.trim()) ?? [];
  if (scheme === undefined || path === undefined || entry.length > 500) return null;
  if (scheme === 'file') return host === '' ? `file://${path}` : null;
  if (host === '*') return `${scheme}://*${path}`;
  const name = parseSite(host);
  if (name === null) return null;
  return `${scheme.toLowerCase()}://${host.startsWith('*.') ? '*.' : ''}${name}${path}`;
}

/** The listed site that a host belongs to, itself or as a subdomain, or null. */
export function siteListed(host: string, sites: readonly string[]): string | null {
  return sites.find((site) => host === site || host.endsWith(`.${site}`)) ?? null;
}

/** The entry that a page's address falls under, or null. */
export function ruleFor(address: string, rules: readonly string[]): string | null {
  if (rules.length === 0 || !URL.canParse(address)) return null;
  const url = new URL(address);
  return rules.find((rule) => isUnder(url, rule)) ?? null;
}

function isUnder({ protocol, hostname, pathname, search }: URL, rule: string): boolean {
  const [, scheme, host = '', path = ''] = PATTERN.exec(rule) ?? [];
  if (scheme === undefined) return siteListed(hostname, [rule]) !== null;
  const isScheme = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const isHost =
    host === '*' ||
    host === hostname ||
    (host.startsWith('*.') && siteListed(hostname, [host.slice(2)]) !== null);
  return isScheme && isHost && isGlob(pathname + search, path);
}

/** The source of a regular expression that an address fits if and only if it falls under an entry. */
export function patternOf(rule: string): string {
  const [, scheme, host = '', path] = PATTERN.exec(rule) ?? [];
  if (scheme === undefined || path === undefined)
    return `^[^:]+://${AUTHORITY}(?:[^/?#:@]+\\.)?${escaped(rule)}${PORT}(?:[/?#]|$)`;
  const protocol = scheme === '*' ? 'https?' : scheme;
  return `^${protocol}://${AUTHORITY}${hostPattern(host)}${PORT}${pathPattern(path)}\\??(?:#|$)`;
}

const AUTHORITY = '(?:[^/?#@]*@)?';
const PORT = '(?::\\d+)?';

function hostPattern(host: string): string {
  if (host === '*') return '[^/?#:@]*';
  return host.startsWith('*.') ? `(?:[^/?#:@]+\\.)?${escaped(host.slice(2))}` : escaped(host);
}

/** Each part of a glob where it first comes: whatever the address, there is but one way to try. */
function pathPattern(path: string): string {
  const [first = '', ...parts] = path.split('*').map(escaped);
  const last = parts.pop();
  const middle = parts.map((part) => `(?:(?!${part})[^#])*${part}`).join('');
  return last === undefined ? first : `${first}${middle}[^#]*${last}`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a text is as a pattern says in which `*` stands for anything. */
function isGlob(text: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
