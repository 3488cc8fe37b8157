import { namespaced } from '../../dataset/own';
import { countsOf, type Feed, type FromFile, type OwnDataset } from '../../import/owned';
import type { ImportResult } from '../../import/types';
import { readOwn, writeOwn } from './store';

/** Under which name an import is kept, and where it came from. */
export interface Keeping {
  key: string;
  name: string;
  from: FromFile | Feed;
}

/** Stores an import that was read, in the place of what had its key. */
export async function keep(
  { key, name, from }: Keeping,
  { dataset, about, format }: Extract<ImportResult, { ok: true }>,
): Promise<OwnDataset> {
  const had = await readOwn(key);
  const kept: OwnDataset = {
    key,
    name,
    version: dataset.version,
    licence: about.licence,
    format,
    counts: countsOf(dataset),
    from,
    taken: new Date().toISOString(),
    revision: (had?.about.revision ?? 0) + 1,
  };
  await writeOwn({
    about: kept,
    records: namespaced(dataset, { key, name, version: dataset.version }),
  });
  return kept;
}
