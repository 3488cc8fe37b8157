import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id } from '../dataset/types';
import type { Words } from '../words/types';
import { formatFigure } from './figureView';
import { headlineFigure } from './headline';
import type { ScaleView } from './types';
import { wholeYear } from './yearChart';

/** Relations by which a part belongs to its whole. */
const BELONGS: ReadonlySet<string> = new Set(['subgroup-of', 'part-of', 'attributed-to']);
/** Statuses firm enough to count a theft to a thief's year. */
const FIRM: ReadonlySet<string> = new Set(['formal', 'assessed']);

/**
 * How much of its thief's year a theft was: its headline dollars in percent of the year's total that the
 * topic about the thief holds. Ours, so it comes with its two numbers; null where one of them is missing.
 */
export function senseOfScale(
  incident: Entity,
  index: DatasetIndex,
  words: Words,
): ScaleView | null {
  const loss = headlineFigure(index.figuresOf(incident.id), index);
  const year = Number(incident.incident?.date?.slice(0, 4));
  if (loss?.measure !== 'value-stolen' || loss.value === undefined || !year) return null;
  for (const topic of index.dataset.entities.filter(({ about }) => about?.length)) {
    const total = yearTotal(topic.id, year, loss, index);
    const thief = index.entity(topic.about?.[0] ?? '');
    if (total?.value === undefined || !thief || !countsTo(incident, topic, index)) continue;
    if (loss.value > total.value) return null;
    return scaleView(loss.value, total, thief.name, index, words);
  }
  return null;
}

function scaleView(
  loss: number,
  total: Figure,
  thief: string,
  index: DatasetIndex,
  words: Words,
): ScaleView {
  const percent = new Intl.NumberFormat(words.locale, {
    style: 'percent',
    maximumFractionDigits: loss / (total.value ?? loss) < 0.1 ? 1 : 0,
  }).format(loss / (total.value ?? loss));
  const sentence = words.say('scaleOfYear', {
    percent,
    thief,
    year: total.period ?? '',
    total: formatFigure(total, words),
    publisher: index.source(total.source)?.publisher ?? '',
  });
  return { sentence, formula: `${loss} / ${total.value}` };
}

/** The latest total of a year that a topic's picture shows, in the currency of the loss. */
function yearTotal(topic: Id, year: number, loss: Figure, index: DatasetIndex): Figure | undefined {
  return index.dataset.series
    .filter(
      ({ picture, measure, unit }) =>
        picture?.kind === 'totals' &&
        picture.about.includes(topic) &&
        measure === loss.measure &&
        unit === loss.unit,
    )
    .flatMap(({ points }) => points.flatMap((point) => index.figure(point) ?? []))
    .find((figure) => wholeYear(figure) === year);
}

/** Whether an incident is firmly attributed to whom a topic is about, or to a part of them. */
function countsTo(incident: Entity, { about = [] }: Entity, index: DatasetIndex): boolean {
  return (incident.incident?.attribution ?? []).some(
    ({ to, status }) => FIRM.has(status) && belongsTo(to, about, index),
  );
}

function belongsTo(id: Id, wholes: readonly Id[], index: DatasetIndex, depth = 4): boolean {
  if (wholes.includes(id)) return true;
  const relations = index.entity(id)?.relations ?? [];
  return (
    depth > 0 &&
    relations.some(
      ({ type, target }) => BELONGS.has(type) && belongsTo(target, wholes, index, depth - 1),
    )
  );
}
