import type { DatasetIndex } from '../dataset/lookup';
import {
  ATTRIBUTION_STATUSES,
  type Attribution,
  type Entity,
  type Figure,
  type Id,
} from '../dataset/types';
import type { Words } from '../words/types';
import { formatFigure } from './figureView';
import { formatDate } from './format';
import { headlineFigure } from './headline';
import { sourceView } from './sourceView';
import type { AttributionView, IncidentView } from './types';

/** An incident blamed on an entity, with the figure that tells its size. */
export interface BlamedIncident {
  incident: Entity;
  attribution: Attribution;
  figure: Figure | null;
}

/** The incidents blamed on an entity, the largest first, disputed ones last, each by its firmest attribution. */
export function incidentsBlamedOn(id: Id, index: DatasetIndex): BlamedIncident[] {
  return index
    .incidentsAttributedTo(id)
    .flatMap(({ incident, attribution }) => {
      const [firmest] = [...attribution].sort((a, b) => firmness(a) - firmness(b));
      const figure = headlineFigure(index.figuresOf(incident.id), index);
      return firmest ? [{ incident, attribution: firmest, figure }] : [];
    })
    .sort(
      (a, b) =>
        Number(isDisputed(a)) - Number(isDisputed(b)) || dollarsStolen(b) - dollarsStolen(a),
    );
}

/** The theft that stands for an entity: the largest that nobody disputes. */
export function largestTheft(blamed: readonly BlamedIncident[]): Entity | undefined {
  return blamed.find((one) => dollarsStolen(one) > 0 && !isDisputed(one))?.incident;
}

function isDisputed({ attribution }: BlamedIncident): boolean {
  return attribution.status === 'disputed';
}

function firmness({ status }: Attribution): number {
  return ATTRIBUTION_STATUSES.indexOf(status);
}

/** Only stolen dollars are compared; other figures sort last. */
export function dollarsStolen({ figure }: Pick<BlamedIncident, 'figure'>): number {
  if (figure?.unit !== 'USD' || figure.measure !== 'value-stolen') return 0;
  return figure.value ?? figure.low ?? 0;
}

export function incidentView(
  { incident, attribution, figure }: BlamedIncident,
  index: DatasetIndex,
  words: Words,
): IncidentView[] {
  const source = index.source(attribution.source);
  if (!source) return [];
  const date = incident.incident?.date;
  return [
    {
      entity: { id: incident.id, name: incident.name },
      date: date ? formatDate(date, words) : null,
      figure: figure && formatFigure(figure, words),
      status: attribution.status,
      by: attribution.by,
      source: sourceView(source, words),
    },
  ];
}

/** Who is blamed for an incident; for its victim, too. `of` is the card's own subject. */
export function attributions(
  incident: Entity,
  of: Entity,
  index: DatasetIndex,
  words: Words,
): AttributionView[] {
  const about = incident === of ? null : { id: incident.id, name: incident.name };
  return (incident.incident?.attribution ?? []).flatMap((attribution) => {
    const to = index.entity(attribution.to);
    const source = index.source(attribution.source);
    if (!to || !source) return [];
    return [
      {
        incident: about,
        to: { id: to.id, name: to.name },
        by: attribution.by,
        date: attribution.date && formatDate(attribution.date, words),
        status: attribution.status,
        source: sourceView(source, words),
        note: attribution.note ?? null,
      },
    ];
  });
}
