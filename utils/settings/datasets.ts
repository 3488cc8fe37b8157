import type { EffectiveSettings } from './effective';
import type { Settings } from './table';

/** Where a dataset is read from, and by whose signature it is believed. */
export interface DatasetSource {
  /** https, without a fragment. */
  url: string;
  /** An Ed25519 public key, 32 bytes in base64; null where the address alone is trusted. */
  key: string | null;
}

const KEY = /^#ed25519=([A-Za-z0-9+/]{43}=)$/;

/** The datasets of the settings in force; what cannot be read is not among them. */
export function datasetSources({ datasets }: Pick<Settings, 'datasets'>): DatasetSource[] {
  return datasets.flatMap((line) => parseDataset(line) ?? []);
}

/** Reads `https://host/path` or `https://host/path#ed25519=BASE64`; null for anything else. */
export function parseDataset(line: string): DatasetSource | null {
  if (line.length > 2000 || !URL.canParse(line)) return null;
  const url = new URL(line);
  const { hash } = url;
  const key = KEY.exec(hash)?.[1] ?? null;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  if (hash !== '' && key === null) return null;
  url.hash = '';
  return { url: url.href, key };
}

/** The line of a source, as `parseDataset` reads it. */
export function formatDataset({ url, key }: DatasetSource): string {
  return key === null ? url : `${url}#ed25519=${key}`;
}

/** Whether an organisation's policy names a source; then it is not the user's to remove, or to be kept quiet. */
export function isTheirDataset(
  { url, key }: DatasetSource,
  { locked, added }: Pick<EffectiveSettings, 'locked' | 'added'>,
): boolean {
  if (locked.includes('datasets')) return true;
  const theirs = datasetSources({ datasets: added.datasets ?? [] });
  return theirs.some((one) => one.url === url && one.key === key);
}
