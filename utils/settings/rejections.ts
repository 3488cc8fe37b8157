/** A mark that the reader called wrong. Kept in this browser; it says where and what, never the page's text. */
export interface Rejection {
  entity: string;
  /** The marked words, in lower case with single spaces. */
  surface: string;
  /** The site's host name; empty for local files. */
  site: string;
  /** The rule by which it had been marked. */
  rule: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** What of a mention decides whether it was rejected. */
export interface Rejectable {
  entity: string;
  surface: string;
}

/** More are not kept; the oldest go. */
const MOST = 2000;
const FIELDS = ['entity', 'surface', 'site', 'rule', 'date'] as const;

/** Takes what is readable of a stored list. */
export function parseRejections(stored: unknown): Rejection[] {
  return Array.isArray(stored) ? stored.filter(isRejection).slice(-MOST) : [];
}

function isRejection(value: unknown): value is Rejection {
  if (typeof value !== 'object' || value === null) return false;
  return FIELDS.every((field) => typeof (value as Partial<Rejection>)[field] === 'string');
}

export function surfaceKey(surface: string): string {
  return surface.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 200);
}

/** Whether a mention is to be left unmarked on a site. */
export function isRejected(
  { entity, surface }: Rejectable,
  site: string,
  all: readonly Rejection[],
): boolean {
  if (all.length === 0) return false;
  const key = surfaceKey(surface);
  return all.some((one) => one.entity === entity && one.site === site && one.surface === key);
}

export function withRejection(all: readonly Rejection[], one: Rejection): Rejection[] {
  return [...withoutRejection(all, one), one].slice(-MOST);
}

export function withoutRejection(
  all: readonly Rejection[],
  { entity, surface, site }: Pick<Rejection, 'entity' | 'surface' | 'site'>,
): Rejection[] {
  return all.filter((one) => one.entity !== entity || one.surface !== surface || one.site !== site);
}
