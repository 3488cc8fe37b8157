import type { PartialDate } from '../dataset/types';
import { hostOf } from '../facts/sourceView';
import { type FigureRecord, figureRecords } from './record';
import { figureLine, mentionLine } from './sentence';
import { oneLine } from './text';
import type { ExportedPage, ExportInput } from './types';

/** A page to cite, with what was taken from it. */
export interface Reference {
  /** Unique in its list; ASCII letters, digits, `.` and `-`. */
  key: string;
  /** Stands as author; one line, like the title, and neither is empty. */
  publisher: string;
  title: string;
  published: PartialDate | null;
  url: string;
  /** False: the address is known from elsewhere, and was not opened. */
  urlConfirmed: boolean;
  /** The source's kind; `page` for a page that was read. */
  kind: string;
  /** BCP 47; null where it is not known. */
  language: string | null;
  /** The day on which it was read, where that was the reader's doing. */
  retrieved: string | null;
  /** "as quoted by …" with the address, where the publisher's own page was not read. */
  through: string | null;
  /** The figures or mentions, a line each. */
  lines: string[];
  figures: FigureRecord[];
}

/** The input's sources in its order, each once for each page where figures were read; its page first. */
export function references(input: ExportInput): Reference[] {
  const byPage = new Map<string, FigureRecord[]>();
  for (const record of figureRecords(input)) {
    const page = pageOf(record);
    byPage.set(page, [...(byPage.get(page) ?? []), record]);
  }
  const cited = [...byPage.values()].flatMap((figures) => {
    const [first] = figures;
    return first ? [sourceReference(first, figures)] : [];
  });
  return withKeys([...(input.page ? [pageReference(input.page, input)] : []), ...cited]);
}

function pageOf({ source, read_at, quoted, quoted_by }: FigureRecord): string {
  return JSON.stringify([source.id, quoted, quoted ? quoted_by : (read_at ?? source.url)]);
}

function sourceReference(first: FigureRecord, figures: FigureRecord[]): Reference {
  const { source, quoted, read_at } = first;
  // Where the publisher's own page was read, the reference leads to that page.
  const read = quoted ? null : read_at;
  return {
    key: source.id,
    publisher: oneLine(source.publisher) || hostOf(source.url),
    title: oneLine(source.title) || source.url,
    published: source.published,
    url: read ?? source.url,
    urlConfirmed: read !== null || source.url_confirmed,
    kind: source.kind,
    language: source.language,
    retrieved: null,
    through: through(first),
    lines: figures.map(figureLine),
    figures,
  };
}

function through({ quoted, quoted_by }: FigureRecord): string | null {
  if (!quoted) return null;
  if (!quoted_by) return 'as quoted elsewhere, not read at the publisher';
  return ['as quoted by', [quoted_by.publisher, quoted_by.url].filter(Boolean).join(', ')].join(
    ' ',
  );
}

function pageReference(page: ExportedPage, { index }: ExportInput): Reference {
  return {
    key: 'page',
    publisher: hostOf(page.url) || page.url,
    title: oneLine(page.title) || page.url,
    published: page.published,
    url: page.url,
    urlConfirmed: true,
    kind: 'page',
    language: null,
    retrieved: page.retrieved,
    through: null,
    lines: page.mentions.map((mention) => mentionLine(mention, index)),
    figures: [],
  };
}

/** The second of a key is numbered. */
function withKeys(all: Reference[]): Reference[] {
  const taken = new Set<string>();
  return all.map((reference) => {
    const plain = reference.key.replace(/[^A-Za-z0-9.-]+/g, '-');
    let key = plain;
    for (let n = 2; taken.has(key); n++) key = `${plain}.${n}`;
    taken.add(key);
    return { ...reference, key };
  });
}
