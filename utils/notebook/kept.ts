/** A page that the reader chose to keep, with what it mentioned then. */
export interface KeptPage {
  url: string;
  title: string;
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  keptAt: string;
  mentions: KeptMention[];
}

export interface KeptMention {
  entity: string;
  name: string;
  surface: string;
  /** A little of the text on both sides. */
  before: string;
  after: string;
}

const PAGE_FIELDS = ['url', 'title', 'keptAt'] as const;
const MENTION_FIELDS = ['entity', 'name', 'surface', 'before', 'after'] as const;

/** Whether a stored record is a kept page; what is not is left out, never thrown at the reader. */
export function isKeptPage(value: unknown): value is KeptPage {
  if (!hasStrings(value, PAGE_FIELDS)) return false;
  const { mentions } = value as Partial<KeptPage>;
  return Array.isArray(mentions) && mentions.every((one) => hasStrings(one, MENTION_FIELDS));
}

/** The kept pages whose title, address or mentions have every word of a query, the newest first. */
export function findKept(pages: readonly KeptPage[], query: string): KeptPage[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return pages
    .filter((page) => {
      const text = plain(textOf(page));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

function textOf({ url, title, mentions }: KeptPage): string {
  return [url, title, ...mentions.flatMap(({ name, surface }) => [name, surface])].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function hasStrings(value: unknown, fields: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return fields.every((field) => typeof (value as Record<string, unknown>)[field] === 'string');
}
