import { foldName } from '../../text/fold';
import type { Dataset, Entity } from '../types';
import type { Report } from './rule';

export function addressesAreSecure({ sources, figures }: Dataset, report: Report): void {
  const want = (id: string, path: string, url: string | null | undefined): void => {
    if (url && !url.startsWith('https://'))
      report(id, path, `${url} is not https; find the page’s https address`);
  };
  for (const { id, url, url_other } of sources) {
    want(id, 'url', url);
    want(id, 'url_other', url_other);
  }
  for (const { id, seen_at } of figures) want(id, 'seen_at', seen_at);
}

export function aliasesAreOwnedOnce({ entities }: Dataset, report: Report): void {
  const owners = new Map<string, Entity>();
  for (const entity of entities) {
    const own = new Set<string>();
    for (const { text, lang } of entity.aliases) {
      const twin = `${foldName(text)} ${lang}`;
      if (own.has(twin)) report(entity.id, 'aliases', `“${text}” stands twice; remove one`);
      own.add(twin);
      const owner = owners.get(foldName(text));
      if (owner && owner !== entity)
        report(entity.id, 'aliases', `“${text}” belongs to ${owner.id} already`);
      else owners.set(foldName(text), entity);
    }
  }
}

const MOST_WORDS = 30;

export function summariesAreShort({ entities }: Dataset, report: Report): void {
  for (const { id, summary } of entities) {
    const words = summary.split(/\s+/).length;
    if (words > MOST_WORDS) report(id, 'summary', `has ${words} words; ${MOST_WORDS} are the most`);
  }
}
