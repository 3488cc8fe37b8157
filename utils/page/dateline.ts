/** When the page says it was published. */
export interface Dateline {
  /** `YYYY-MM-DD` as the page writes it; its time zone is the page's own. */
  date: string;
  source: 'json-ld' | 'meta' | 'time' | 'address';
}

/** Publishers' metadata is some kilobytes; a page that offers more is not read for it. */
const LONGEST_JSON = 200_000;
const MOST_SCRIPTS = 8;
const MOST_VALUES = 2000;

const METAS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date" i]',
  'meta[name="pubdate" i]',
  'meta[name="dc.date" i]',
  'meta[name="parsely-pub-date" i]',
].join(',');
const TIMES = 'time[pubdate],time[itemprop="datePublished"],article header time[datetime]';

/** The page's own date, from the surest sign to the weakest; null when none is a calendar date. */
export function dateline(page: Document, address: string): Dateline | null {
  return (
    found('json-ld', jsonDates(page)) ??
    found('meta', attributes(page, METAS, 'content')) ??
    found('time', attributes(page, TIMES, 'datetime')) ??
    found('address', [fromAddress(address)])
  );
}

function found(source: Dateline['source'], texts: Iterable<string>): Dateline | null {
  for (const text of texts) {
    const date = calendarDate(text);
    if (date) return { date, source };
  }
  return null;
}

/** The date that a text begins with, if the calendar has it. */
function calendarDate(text: string): string | null {
  const date = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text)?.[1];
  if (!date) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

function* attributes(page: Document, selector: string, name: string): Generator<string> {
  for (const element of page.querySelectorAll(selector)) yield element.getAttribute(name) ?? '';
}

function* jsonDates(page: Document): Generator<string> {
  const scripts = page.querySelectorAll('script[type="application/ld+json"]');
  for (const { textContent } of [...scripts].slice(0, MOST_SCRIPTS)) {
    if (textContent && textContent.length <= LONGEST_JSON) yield* datesIn(parsed(textContent));
  }
}

/** Null for what is no JSON: the page's fault, and no reason to stop. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Every `datePublished` in a value, the outermost first; no recursion, since a page may nest at will. */
function* datesIn(root: unknown): Generator<string> {
  const queue = [root];
  for (let i = 0; i < queue.length && i < MOST_VALUES; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    const date: unknown = Object.getOwnPropertyDescriptor(value, 'datePublished')?.value;
    if (typeof date === 'string') yield date;
    for (const inner of Object.values(value)) if (queue.length < MOST_VALUES) queue.push(inner);
  }
}

/** `/2022/01/14/` and `/2022/1/14/` in an address, as `2022-01-14`. */
function fromAddress(address: string): string {
  const [, year, month, day] = /\/((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)(?=[/?#]|$)/.exec(address) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}
