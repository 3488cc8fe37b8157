import * as v from 'valibot';
import { checkDataset } from '../dataset/check';
import {
  aboutSchema,
  claimSchema,
  cuesSchema,
  derivationSchema,
  entityFileSchema,
  figureSchema,
  seriesSchema,
  sourceSchema,
} from '../dataset/schema';
import type { Dataset } from '../dataset/types';
import type { Problems } from './problems';
import { read } from './shape';
import type { ImportAbout } from './types';

const { version, title, licence } = aboutSchema.entries;

/** An organisation's dataset as one document: the records of `docs/dataset.md`, in lists. */
const documentSchema = v.strictObject({
  version,
  title,
  licence: v.exactOptional(licence),
  sources: v.array(sourceSchema),
  entities: v.array(
    v.strictObject({
      ...entityFileSchema.entries,
      figures: v.exactOptional(v.array(figureSchema), []),
    }),
  ),
  series: v.exactOptional(v.array(seriesSchema), []),
  derivations: v.exactOptional(v.array(derivationSchema), []),
  claims: v.exactOptional(v.array(claimSchema), []),
  cues: v.exactOptional(cuesSchema, {}),
});

/** Reads our own format and holds it to the rules of the bundled dataset. */
export function readDocument(
  value: unknown,
  problems: Problems,
): { about: ImportAbout; dataset: Dataset } | null {
  const whole = read(documentSchema, value, '', problems);
  if (!whole) return null;
  const { title: name, licence: terms, entities, ...rest } = whole;
  const dataset: Dataset = {
    ...rest,
    entities: entities.map(({ figures: _, ...entity }) => entity),
    figures: entities.flatMap(({ id, figures }) =>
      figures.map((figure) => ({ ...figure, subject: id })),
    ),
    anchors: { state: '', everyone: '' },
  };
  for (const { path, message } of checkDataset({ dataset, problems: [], files: new Map() }))
    problems.add(path, message);
  return { about: { title: name, version: whole.version, licence: terms ?? null }, dataset };
}
