import { foldName } from '../../text/fold';
import type { Dataset, Entity } from '../types';
import type { Report } from './rule';

export function addressesAreSecure({ sources }: Dataset, report: Report): void {
  for (const { id, url } of sources) {
    if (!url.startsWith('https://'))
      report(id, 'url', `${url} is not https; find the page’s https address`);
  }
}

export function aliasesAreOwnedOnce({ entities }: Dataset, report: Report): void {
  const owners = new Map<string, Entity>();
  for (const entity of entities) {
    for (const { text } of entity.aliases) {
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
