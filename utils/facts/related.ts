import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Id } from '../dataset/types';
import { relationLabel } from './labels';
import { sourceView } from './sourceView';
import type { RelatedView } from './types';

/** What the reader can go on to from an entity, each other entity once. */
export function related(entity: Entity, index: DatasetIndex, locale: string): RelatedView[] {
  const all = [
    ...victim(entity, index),
    ...outgoing(entity, index, locale),
    ...incoming(entity, index, locale),
    ...topics(entity, index),
  ];
  const seen = new Set<Id>([entity.id]);
  return all.filter((view) => !seen.has(view.entity.id) && seen.add(view.entity.id));
}

function view(
  relation: string,
  { id, name, type }: Entity,
  source: RelatedView['source'] = null,
): RelatedView {
  return { relation, entity: { id, name, type }, source };
}

function victim(entity: Entity, index: DatasetIndex): RelatedView[] {
  const robbed = entity.incident && index.entity(entity.incident.victim);
  const suffered = index.incidentsOfVictim(entity.id).map((incident) => view('incident', incident));
  return robbed ? [view('victim', robbed), ...suffered] : suffered;
}

function outgoing(entity: Entity, index: DatasetIndex, locale: string): RelatedView[] {
  return entity.relations.flatMap(({ type, target, source }) => {
    const other = index.entity(target);
    const from = index.source(source);
    return other && from ? [view(relationLabel(type, false), other, sourceView(from, locale))] : [];
  });
}

function incoming(entity: Entity, index: DatasetIndex, locale: string): RelatedView[] {
  return index.relationsTo(entity.id).flatMap(({ from, relation }) => {
    const source = index.source(relation.source);
    return source
      ? [view(relationLabel(relation.type, true), from, sourceView(source, locale))]
      : [];
  });
}

function topics(entity: Entity, index: DatasetIndex): RelatedView[] {
  const about = (entity.about ?? [])
    .flatMap((id) => index.entity(id) ?? [])
    .map((other) => view('about', other));
  return [...about, ...index.topicsAbout(entity.id).map((topic) => view('figures', topic))];
}
