import { withAdded } from '../../dataset/own';
import type { Dataset } from '../../dataset/types';
import type { OwnDataset } from '../../import/owned';
import { compileFilter } from '../../mentions/filterCompile';
import { encodeFilter } from '../../mentions/filterPack';
import { compileModel } from '../../mentions/model';
import { packaged } from '../packaged';
import { deleteCompiled, readAbout, readRecords, writeCompiled } from './store';

/** What pages and the background are told of own datasets; null where there are none. */
export type Announcement = { stamp: string; pageFilter: string } | null;

/** Of which records a model is, and with which package's; feeds that have brought nothing yet are left out. */
export function stampOf(about: readonly OwnDataset[], build: string): string {
  const there = about.filter(({ taken }) => taken !== null);
  return JSON.stringify([build, ...there.map(({ key, revision }) => `${key} ${revision}`)]);
}

/** The dataset that is packaged with the extension. */
export async function readBundled(): Promise<Dataset> {
  return JSON.parse(await packaged('/data/dataset.json')) as Dataset;
}

/**
 * Compiles the bundled and all own names into one model, once for all pages. Needs no extension API, so
 * that a worker can do it. `build` names the package whose dataset they are compiled with.
 */
export async function compileStored(build: string, bundled = readBundled): Promise<Announcement> {
  const about = await readAbout();
  const records = await readRecords();
  if (about.length === 0) return null;
  if (records.length === 0) {
    await deleteCompiled();
    return null;
  }
  const model = compileModel(withAdded(await bundled(), records));
  const stamp = stampOf(about, build);
  await writeCompiled({ stamp, model });
  return { stamp, pageFilter: encodeFilter(compileFilter(model)) };
}
