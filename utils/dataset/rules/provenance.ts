import type { Dataset } from '../types';
import type { Report } from './rule';

/** Evidence for a name that is no source. */
const OTHER_EVIDENCE: ReadonlySet<string> = new Set([
  'observed-usage',
  'canonical-or-spelling-variant',
  'transliteration',
]);

export function evidenceIsKnown({ entities, sources }: Dataset, report: Report): void {
  const known = new Set(sources.map(({ id }) => id));
  for (const { id, aliases } of entities) {
    for (const { text, evidence } of aliases) {
      if (!known.has(evidence) && !OTHER_EVIDENCE.has(evidence))
        report(
          id,
          `aliases.${text}`,
          `there is no source “${evidence}”; other evidence is ${[...OTHER_EVIDENCE].join(' or ')}`,
        );
    }
  }
}

export function pagesStandOnce({ sources }: Dataset, report: Report): void {
  const owners = new Map<string, string>();
  for (const { id, url } of sources) {
    const owner = owners.get(url);
    if (owner !== undefined) report(id, 'url', `${url} is the page of ${owner} already; cite that`);
    else owners.set(url, id);
  }
}

/** A page that carries another's text is no page of the publisher's own. */
export function relayedFiguresSayQuoted({ figures, sources }: Dataset, report: Report): void {
  const relays = new Set(sources.filter(({ relay }) => relay).map(({ id }) => id));
  for (const { id, source, quoted, reported_by } of figures) {
    if (!quoted && (reported_by !== undefined || relays.has(source)))
      report(id, 'quoted', 'was read on a page that carries another’s text; set quoted to true');
  }
}

export function confidenceSaysWhatWasRead({ figures }: Dataset, report: Report): void {
  for (const { id, quoted, confidence } of figures) {
    if (quoted !== (confidence === 'secondary'))
      report(
        id,
        'confidence',
        `${confidence} contradicts quoted ${quoted}; secondary is what was read elsewhere than at its publisher`,
      );
  }
}
