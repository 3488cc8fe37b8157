import type { DatasetIndex } from '../dataset/lookup';
import type { Entity } from '../dataset/types';
import type { Words } from '../words/types';
import { formatFigure } from './figureView';
import { headlineFigure } from './headline';
import { type BlamedIncident, dollarsStolen } from './incidents';
import type { LargestChart } from './types';

/** Bars that are seen at a glance. */
const SHOWN = 5;

/** A theft among the largest of the dataset, by the dollars of its headline figure; null if it has none. */
export function amongLargest(
  incident: Entity,
  index: DatasetIndex,
  words: Words,
): LargestChart | null {
  const all = index.dataset.entities
    .filter((entity) => entity.incident)
    .map((entity) => ({
      incident: entity,
      figure: headlineFigure(index.figuresOf(entity.id), index),
    }))
    .filter((one) => dollarsStolen(one) > 0)
    .sort((a, b) => dollarsStolen(b) - dollarsStolen(a));
  const rank = all.findIndex((one) => one.incident.id === incident.id);
  if (rank < 0) return null;
  const shown = rank < SHOWN ? all.slice(0, SHOWN) : [...all.slice(0, SHOWN - 1), all[rank]];
  return {
    of: 'all',
    count: all.length,
    rank: rank + 1,
    bars: shown.flatMap((one) =>
      one ? [bar(one, all.indexOf(one) + 1, one.incident === incident, words)] : [],
    ),
  };
}

/** The largest thefts that an actor is blamed for; null if they are fewer than a picture needs. */
export function largestBlamed(
  blamed: readonly BlamedIncident[],
  words: Words,
): LargestChart | null {
  const all = blamed.filter(
    (one) => dollarsStolen(one) > 0 && one.attribution.status !== 'disputed',
  );
  if (all.length < 3) return null;
  const bars = all.slice(0, SHOWN).map((one, i) => bar(one, i + 1, false, words));
  return { of: 'blamed', count: all.length, rank: null, bars };
}

function bar(
  one: Pick<BlamedIncident, 'incident' | 'figure'>,
  rank: number,
  isHere: boolean,
  words: Words,
): LargestChart['bars'][number] {
  const { id, name, incident } = one.incident;
  return {
    entity: { id, name },
    rank,
    year: incident?.date?.slice(0, 4) ?? null,
    value: dollarsStolen(one),
    amount: one.figure ? formatFigure(one.figure, words) : '',
    isHere,
  };
}
