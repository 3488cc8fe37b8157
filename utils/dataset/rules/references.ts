import { derive } from '../derive';
import { openDataset } from '../lookup';
import type { Dataset } from '../types';
import type { Report } from './rule';

export function idsAreUnique(dataset: Dataset, report: Report): void {
  for (const records of [dataset.sources, dataset.entities, dataset.figures, dataset.series]) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id))
        report(id, 'id', `${id} stands twice; give one of the two records another id`);
      seen.add(id);
    }
  }
}

export function referencesResolve(dataset: Dataset, report: Report): void {
  const known = {
    source: new Set(dataset.sources.map(({ id }) => id)),
    entity: new Set(dataset.entities.map(({ id }) => id)),
    figure: new Set(dataset.figures.map(({ id }) => id)),
    series: new Set(dataset.series.map(({ id }) => id)),
  };
  const want = (
    kind: keyof typeof known,
    from: string,
    path: string,
    id: string | undefined,
  ): void => {
    if (id !== undefined && !known[kind].has(id)) report(from, path, `there is no ${kind} “${id}”`);
  };
  for (const source of dataset.sources)
    want('source', source.id, 'same_document', source.same_document);
  for (const figure of dataset.figures) {
    want('source', figure.id, 'source', figure.source);
    want('source', figure.id, 'reported_by', figure.reported_by);
    want('figure', figure.id, 'same_figure', figure.same_figure);
    for (const earlier of figure.supersedes ?? []) want('figure', figure.id, 'supersedes', earlier);
  }
  for (const entity of dataset.entities) {
    for (const about of entity.about ?? []) want('entity', entity.id, 'about', about);
    for (const page of entity.references ?? []) want('source', entity.id, 'references', page);
    for (const relation of entity.relations) {
      want('entity', entity.id, `relations.${relation.type}`, relation.target);
      want('source', entity.id, `relations.${relation.type}`, relation.source);
    }
    want('entity', entity.id, 'incident.victim', entity.incident?.victim);
    for (const attribution of entity.incident?.attribution ?? []) {
      want('entity', entity.id, 'incident.attribution', attribution.to);
      want('source', entity.id, 'incident.attribution', attribution.source);
    }
  }
  for (const [anchor, id] of Object.entries(dataset.anchors)) {
    if (id !== '') want('entity', 'about', `anchors.${anchor}`, id);
  }
  for (const { id, points, picture } of dataset.series) {
    for (const point of points) want('figure', id, 'points', point);
    for (const about of picture?.about ?? []) want('entity', id, 'picture.about', about);
    for (const other of [picture?.first, ...(picture?.others ?? [])])
      want('series', id, 'picture', other);
  }
  for (const claim of dataset.claims)
    for (const figure of claim.figures) want('figure', claim.topic, 'figures', figure);
}

export function cueSetsExist({ entities, cues }: Dataset, report: Report): void {
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      for (const cue of [
        ...(alias.positive ?? []),
        ...(alias.supporting ?? []),
        ...(alias.negative ?? []),
      ]) {
        if (cue.startsWith('@') && !(cue.slice(1) in cues)) {
          report(entity.id, `aliases.${alias.text}`, `there is no cue set “${cue}”`);
        }
      }
    }
  }
}

export function derivationsCanBeReckoned(dataset: Dataset, report: Report): void {
  const index = openDataset(dataset);
  for (const derivation of dataset.derivations) {
    const derived = derive(derivation, index);
    if ('problem' in derived) report(derivation.id, 'of', derived.problem);
    if (!index.entity(derivation.about))
      report(derivation.id, 'about', `there is no entity “${derivation.about}”`);
    if ((derivation.kind === 'sum') !== (derivation.in === undefined)) {
      report(
        derivation.id,
        'in',
        'a sum has none; a share or difference needs the figure it is set against',
      );
    }
  }
}
