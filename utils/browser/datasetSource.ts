import type { Dataset } from '../dataset/types';
import type { DetectionModel } from '../mentions/model';
import { decodeModel } from '../mentions/modelCodec';
import { browser } from './api';
import { once } from './once';

/**
 * The bundled dataset, read from the extension's own package when first needed. The background may be
 * stopped at any moment; the next one reads again.
 */
export const datasetSource = {
  model: once(async (): Promise<DetectionModel> => decodeModel(await packaged('detection.json'))),
  dataset: once(
    async (): Promise<Dataset> => JSON.parse(await packaged('dataset.json')) as Dataset,
  ),
};

async function packaged(file: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`data/${file}`));
  if (!response.ok) throw new Error(`the extension's ${file} cannot be read`);
  return response.text();
}
