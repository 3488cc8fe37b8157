import type { DatasetIndex } from './lookup';
import { isAdded } from './own';
import type { Entity } from './types';

/**
 * Whether a card about this entity could show anything with a source: a figure, a relation, an
 * attribution, an incident, a page about it. What has nothing is not marked on pages, unless somebody
 * put the name on a list of their own.
 */
export function hasSourcedContent(entity: Entity, index: DatasetIndex): boolean {
  return (
    isAdded(entity.id) ||
    (entity.references?.length ?? 0) > 0 ||
    index.figuresOf(entity.id).length > 0 ||
    entity.relations.length > 0 ||
    (entity.incident?.attribution.length ?? 0) > 0 ||
    index.incidentsOfVictim(entity.id).length > 0 ||
    index.incidentsAttributedTo(entity.id).length > 0 ||
    index.relationsTo(entity.id).length > 0 ||
    index.topicsAbout(entity.id).length > 0 ||
    index.figuresPublishedBy(entity).length > 0
  );
}
