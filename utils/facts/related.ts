import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Id } from '../dataset/types';
import type { Words } from '../words/types';
import { relationLabel } from './labels';
import { sourceView } from './sourceView';
import type { RelatedView } from './types';

/** What the reader can go on to from an entity, each other entity once. */
export function related(entity: Entity, index: DatasetIndex, words: Words): RelatedView[] {
  const all = [
    ...victim(entity, index, words),
    ...outgoing(entity, index, words),
    ...incoming(entity, index, words),
    ...topics(entity, index, words),
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

function victim(entity: Entity, index: DatasetIndex, words: Words): RelatedView[] {
  const robbed = entity.incident && index.entity(entity.incident.victim);
  const suffered = index
    .incidentsOfVictim(entity.id)
    .map((incident) => view(words.say('relation_incident'), incident));
  return robbed ? [view(words.say('relation_victim'), robbed), ...suffered] : suffered;
}

function outgoing(entity: Entity, index: DatasetIndex, words: Words): RelatedView[] {
  return entity.relations.flatMap(({ type, target, source }) => {
    const other = index.entity(target);
    const from = index.source(source);
    return other && from
      ? [view(relationLabel(type, false, words), other, sourceView(from, words))]
      : [];
  });
}

function incoming(entity: Entity, index: DatasetIndex, words: Words): RelatedView[] {
  return index.relationsTo(entity.id).flatMap(({ from, relation }) => {
    const source = index.source(relation.source);
    return source
      ? [view(relationLabel(relation.type, true, words), from, sourceView(source, words))]
      : [];
  });
}

function topics(entity: Entity, index: DatasetIndex, words: Words): RelatedView[] {
  const about = (entity.about ?? [])
    .flatMap((id) => index.entity(id) ?? [])
    .map((other) => view(words.say('relation_about'), other));
  const figures = words.say('relation_figures');
  return [...about, ...index.topicsAbout(entity.id).map((topic) => view(figures, topic))];
}
