import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Figure, Id } from '../dataset/types';
import { figureView, isSuperseded, newestFirst } from './figureView';
import { formatDate } from './format';
import { headlineFigure } from './headline';
import { TYPE_LABELS } from './labels';
import { measureLabel, measureRank } from './measures';
import { related } from './related';
import { sourceView } from './sourceView';
import type { AttributionView, CardModel, FigureView, MeasureGroup } from './types';

const MOST_SUBJECTS = 6;
const MOST_PUBLISHED = 8;
/** Facts in words stand together, after the numbers. */
const FACTS = 'facts';

/** Everything a card shows of an entity, or null if the dataset does not know it. */
export function cardModel(index: DatasetIndex, id: Id, locale = 'en'): CardModel | null {
  const entity = index.entity(id);
  if (!entity) return null;
  const subjects = subjectsOf(entity, index);
  const groups = [
    ...subjects.flatMap((subject) => groupsOf(subject, subject === entity, index, locale)),
    ...publishedGroups(entity, index, locale),
  ];
  const views = groups.flatMap(({ figures }) => figures);
  return {
    id,
    name: entity.name,
    type: entity.type,
    typeLabel: TYPE_LABELS[entity.type],
    summary: entity.summary,
    summarySourced: entity.summary_basis === 'sourced',
    date: entity.incident?.date ? formatDate(entity.incident.date, locale) : null,
    headline: headline(subjects, entity, index, locale),
    groups,
    attribution: attributions(entity, index, locale),
    related: related(entity, index, locale),
    caution: caution(views),
    sourceCount: new Set(views.map(({ source }) => source.id)).size,
    publisherCount: new Set(views.map(({ source }) => source.publisher)).size,
    datasetVersion: index.dataset.version,
  };
}

/** Whose figures answer for an entity: its own, its incidents' as a victim, else its topics'. */
function subjectsOf(entity: Entity, index: DatasetIndex): Entity[] {
  const incidents = [...index.incidentsOfVictim(entity.id)].sort((a, b) =>
    (b.incident?.date ?? '').localeCompare(a.incident?.date ?? ''),
  );
  const topics = [...index.topicsAbout(entity.id)].sort(
    (a, b) => index.figuresOf(b.id).length - index.figuresOf(a.id).length,
  );
  return [entity, ...(incidents.length > 0 ? incidents : topics)].slice(0, MOST_SUBJECTS + 1);
}

function groupsOf(
  subject: Entity,
  own: boolean,
  index: DatasetIndex,
  locale: string,
): MeasureGroup[] {
  const measures = new Map<string, Figure[]>();
  for (const figure of index.figuresOf(subject.id)) {
    if (figure.same_figure && index.figure(figure.same_figure)) continue;
    const measure = figure.text === undefined ? figure.measure : FACTS;
    measures.set(measure, [...(measures.get(measure) ?? []), figure]);
  }
  return [...measures]
    .sort(([a], [b]) => measureRank(a) - measureRank(b))
    .map(([measure, figures]) => ({
      measure,
      label: measureLabel(measure),
      subject: own ? null : { id: subject.id, name: subject.name },
      figures: figures
        .sort(newestFirst)
        .flatMap((figure) => figureView(figure, index, locale) ?? []),
    }));
}

/** The newest figures that a publisher gave, each under what it is about. */
function publishedGroups(entity: Entity, index: DatasetIndex, locale: string): MeasureGroup[] {
  const newest = index
    .figuresPublishedBy(entity)
    .filter((figure) => figure.text === undefined && !isSuperseded(figure, index))
    .sort((a, b) => (b.as_of ?? '').localeCompare(a.as_of ?? ''))
    .slice(0, MOST_PUBLISHED);
  return newest.flatMap((figure) => {
    const about = index.entity(figure.subject);
    const view = figureView(figure, index, locale);
    if (!about || !view) return [];
    const subject = { id: about.id, name: about.name };
    return [
      {
        measure: figure.measure,
        label: `Published: ${measureLabel(figure.measure).toLowerCase()}`,
        subject,
        figures: [view],
      },
    ];
  });
}

function headline(
  subjects: readonly Entity[],
  entity: Entity,
  index: DatasetIndex,
  locale: string,
): CardModel['headline'] {
  for (const subject of subjects) {
    const figure = headlineFigure(index.figuresOf(subject.id), index);
    const view = figure && figureView(figure, index, locale);
    if (!view) continue;
    const label = measureLabel(figure.measure);
    return { ...view, label: subject === entity ? label : `${label} · ${subject.name}` };
  }
  return null;
}

function attributions(entity: Entity, index: DatasetIndex, locale: string): AttributionView[] {
  return (entity.incident?.attribution ?? []).flatMap((attribution) => {
    const to = index.entity(attribution.to);
    const source = index.source(attribution.source);
    if (!to || !source) return [];
    return [
      {
        to: { id: to.id, name: to.name },
        by: attribution.by,
        date: attribution.date && formatDate(attribution.date, locale),
        status: attribution.status,
        source: sourceView(source, locale),
        note: attribution.note ?? null,
      },
    ];
  });
}

function caution(views: readonly FigureView[]): string | null {
  const low = views.length > 0 && views.every(({ badges }) => badges.includes('low-grade'));
  return low ? 'Only low-grade sources were found for these figures.' : null;
}
