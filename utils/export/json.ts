import type { DatasetIndex } from '../dataset/lookup';
import type { Entity, Id } from '../dataset/types';
import { DATASET_NAME, LICENCE_ID, LICENCE_URL } from './licence';
import { type FigureRecord, figureRecords } from './record';
import type { ExportInput } from './types';

/** Raised when a reader of the old shape would read the new one wrongly. */
const SHAPE = 1;

/** Our own shape, said in `docs/export.schema.json`: all that we know of each figure and mention. */
export function writeJson(input: ExportInput): string {
  const figures = figureRecords(input);
  return `${JSON.stringify(
    {
      format: 'sourcelight-export',
      format_version: SHAPE,
      dataset: {
        name: DATASET_NAME,
        version: input.index.dataset.version,
        licence: LICENCE_ID,
        licence_url: LICENCE_URL,
      },
      page: pageOf(input),
      figures: figures.map(({ dataset_version, licence, ...figure }) => figure),
      entities: entitiesOf(input, figures),
    },
    null,
    2,
  )}\n`;
}

function pageOf({ page }: ExportInput): object | null {
  if (!page) return null;
  const { mentions, ...about } = page;
  return {
    ...about,
    mentions: mentions.map(({ codePoints, ...mention }) => ({
      ...mention,
      code_points: codePoints,
    })),
  };
}

/** Those that figures or mentions name or that were asked for; of the whole dataset all. */
function entitiesOf(input: ExportInput, figures: readonly FigureRecord[]): object[] {
  const { index, page, entities = [] } = input;
  if (input.figures === 'all') return index.dataset.entities.map((one) => entityOf(one, index));
  const ids = new Set<Id>([
    ...(page?.mentions ?? []).map(({ entity }) => entity),
    ...figures.map(({ subject }) => subject.id),
    ...entities,
  ]);
  return [...ids].flatMap((id) => {
    const entity = index.entity(id);
    return entity ? [entityOf(entity, index)] : [];
  });
}

/** An entity without what only detection needs; relations and attributions name their sources' addresses. */
function entityOf({ id, name, type, ...entity }: Entity, index: DatasetIndex): object {
  const cited = <T extends { source: Id }>(one: T) => ({
    ...one,
    source_url: index.source(one.source)?.url ?? null,
  });
  const { summary, summary_basis, aliases, ids, relations, incident, about } = entity;
  return {
    id,
    name,
    type,
    summary,
    summary_basis,
    aliases: aliases.map(({ text, lang }) => ({ text, lang })),
    ids,
    relations: relations.map(cited),
    incident: incident
      ? {
          date: incident.date,
          disclosed: incident.disclosed,
          victim: incident.victim,
          assets: incident.assets,
          attack_vector: incident.attack_vector,
          attribution: incident.attribution.map(cited),
        }
      : null,
    about: about ?? [],
  };
}
