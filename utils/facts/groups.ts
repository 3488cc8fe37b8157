import type { DatasetIndex } from '../dataset/lookup';
import { originOf } from '../dataset/own';
import type { Entity, Figure } from '../dataset/types';
import type { Words } from '../words/types';
import { figureView } from './figureView';
import { measureLabel, measureRank } from './measures';
import { isSuperseded, orderFor } from './order';
import type { FigureView, MeasureGroup } from './types';

const MOST_SUBJECTS = 6;
const MOST_PUBLISHED = 12;
/** Facts in words stand together, after the numbers. */
const FACTS = 'facts';

/** Whose figures answer for an entity: its own, its incidents' as a victim, else its topics'. */
export function subjectsOf(entity: Entity, index: DatasetIndex): Entity[] {
  const incidents = [...index.incidentsOfVictim(entity.id)].sort((a, b) =>
    (b.incident?.date ?? '').localeCompare(a.incident?.date ?? ''),
  );
  const topics = [...index.topicsAbout(entity.id)].sort(
    (a, b) => index.figuresOf(b.id).length - index.figuresOf(a.id).length,
  );
  const own = [entity, ...(incidents.length > 0 ? incidents : topics)].slice(0, MOST_SUBJECTS + 1);
  // What another dataset says under the same name stands beside it, under that dataset's name.
  const others = index.alsoIn(entity).filter(({ id }) => index.figuresOf(id).length > 0);
  return [...own, ...others.slice(0, MOST_SUBJECTS)];
}

/** A subject's figures by what they measure; `own` if it is the card's. */
export function groupsOf(
  subject: Entity,
  own: boolean,
  index: DatasetIndex,
  words: Words,
): MeasureGroup[] {
  const measures = new Map<string, Figure[]>();
  for (const figure of index.figuresOf(subject.id)) {
    if (isTold(figure, index)) continue;
    const measure = figure.text === undefined ? figure.measure : FACTS;
    measures.set(measure, [...(measures.get(measure) ?? []), figure]);
  }
  return [...measures]
    .sort(([a], [b]) => measureRank(a) - measureRank(b))
    .map(([measure, figures]) => ({
      measure,
      label: measureLabel(measure, words),
      subject: own ? null : { id: subject.id, name: nameWithDataset(subject, index) },
      figures: figures
        .sort(orderFor(subject.id, index))
        .flatMap((figure) => figureView(figure, index, words) ?? []),
    }));
}

/** "Lazarus Group (Acme list)": figures under another dataset's name say whose they are. */
function nameWithDataset({ id, name }: Entity, { dataset }: DatasetIndex): string {
  const origin = originOf(id, dataset);
  return origin ? `${name} (${origin.name})` : name;
}

/** Whether another figure of the same subject records the same statement. */
function isTold({ same_figure, subject }: Figure, index: DatasetIndex): boolean {
  return same_figure !== undefined && index.figure(same_figure)?.subject === subject;
}

/** The newest figures that a publisher gave, each with what it is about. */
export function publishedGroup(entity: Entity, index: DatasetIndex, words: Words): MeasureGroup[] {
  const figures = index
    .figuresPublishedBy(entity)
    .filter((figure) => figure.text === undefined && !isSuperseded(figure, index))
    .sort((a, b) => (b.as_of ?? '').localeCompare(a.as_of ?? ''))
    .slice(0, MOST_PUBLISHED)
    .flatMap((figure) => publishedView(figure, index, words) ?? []);
  if (figures.length === 0) return [];
  return [
    { measure: 'published', label: words.say('publishedNewestFirst'), subject: null, figures },
  ];
}

function publishedView(figure: Figure, index: DatasetIndex, words: Words): FigureView | null {
  const about = index.entity(figure.subject);
  const view = figureView(figure, index, words);
  if (!about || !view) return null;
  return {
    ...view,
    label: measureLabel(figure.measure, words),
    about: { id: about.id, name: about.name },
  };
}
