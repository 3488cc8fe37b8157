import { withAdded } from '../dataset/own';
import type { Dataset } from '../dataset/types';
import type { DetectionModel } from '../mentions/model';
import { decodeModel } from '../mentions/modelCodec';
import { noteError } from './errors';
import { once } from './once';
import { isOfThisBuild, onOwnChange, refreshCompiled, stampInForce } from './own/announce';
import { readCompiled, readRecords } from './own/store';
import { packaged } from './packaged';
import { withPatience } from './patience';

/**
 * The bundled dataset, read from the extension's own package when first needed, with the reader's own
 * datasets where there are any. The background may be stopped at any moment; the next one reads again.
 */
export const datasetSource = {
  model: once(async (): Promise<DetectionModel> => {
    return (await orNull(ownModel)) ?? decodeModel(await packaged('/data/detection.json'));
  }),
  dataset: once(async (): Promise<Dataset> => {
    // Whether there are own ones is known by the time the bundled one is read.
    const own = orNull(ownRecords);
    const bundled = JSON.parse(await packaged('/data/dataset.json')) as Dataset;
    const added = await own;
    return (added && (await orNull(async () => withAdded(bundled, added)))) ?? bundled;
  }),
};

async function ownRecords(): Promise<Dataset[] | null> {
  return (await stampInForce()) === null ? null : readRecords();
}

/** Own datasets that cannot be read must not take the bundled one with them. */
async function orNull<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await withPatience(read(), PATIENCE);
  } catch (error) {
    noteError(error, 'background', 'ownDatasets');
    return null;
  }
}

/** To compile a hundred thousand names takes a few seconds, in ms. */
const PATIENCE = 30_000;

/** Forgets what was read, and whatever else rests on it, when own datasets change. */
export function followDatasets(...others: readonly { forget(): void }[]): void {
  onOwnChange(() => {
    for (const held of [datasetSource.model, datasetSource.dataset, ...others]) held.forget();
  });
}

/** Null where there are no own datasets; then nothing but their stamp was looked for. */
async function ownModel(): Promise<DetectionModel | null> {
  const stamp = await stampInForce();
  if (stamp === null) return null;
  const compiled = await readCompiled();
  if (compiled?.stamp === stamp && isOfThisBuild(stamp)) return compiled.model;
  await refreshCompiled();
  return (await readCompiled())?.model ?? null;
}
