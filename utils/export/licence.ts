/** The dataset's name and terms, as every file carries them. */
export const PRODUCT = 'Sourcelight';
export const DATASET_NAME = 'Sourcelight dataset';
export const LICENCE = 'CC BY 4.0';
/** SPDX. */
export const LICENCE_ID = 'CC-BY-4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

/** e.g. "Sourcelight dataset, version 2026-11-24, CC BY 4.0". */
export function datasetLine(version: string): string {
  return `${DATASET_NAME}, version ${version}, ${LICENCE}`;
}
