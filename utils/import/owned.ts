import { BUNDLED } from '../dataset/origin';
import type { Dataset } from '../dataset/types';
import { slug } from './text';
import type { ImportFormat, ImportProblem, ImportResult } from './types';

/** A dataset that was added, as the options page lists it; its records lie elsewhere. */
export interface OwnDataset {
  /** What its records' ids begin with. */
  key: string;
  name: string;
  version: string;
  licence: string | null;
  format: ImportFormat | null;
  counts: Counts;
  from: FromFile | Feed;
  /** ISO time at which its records were taken in; null before the first. */
  taken: string | null;
  /** Counts up with each change of its records. */
  revision: number;
}

export interface Counts {
  entities: number;
  names: number;
  figures: number;
}

export interface FromFile {
  kind: 'file';
  file: string;
}

/** A dataset that is fetched again and again, because the settings in force name its address. */
export interface Feed extends FeedAddress {
  kind: 'feed';
  etag: string | null;
  /** ISO time of the last look; null before the first. */
  checked: string | null;
  /** Why the last look brought nothing; the last good copy stays. */
  trouble: FeedTrouble | null;
}

export interface FeedAddress {
  /** https. */
  url: string;
  /** Ed25519, 32 bytes in base64; null if what comes is not signed. */
  key: string | null;
}

type FeedTroubleKind =
  | 'unreachable'
  | 'redirected'
  | 'too-large'
  | 'too-slow'
  | 'unsigned'
  | 'forged'
  /** What came was good, but the browser could not store it. */
  | 'unsaved';

export type FeedTrouble =
  | { kind: FeedTroubleKind }
  | { kind: 'status'; status: number }
  | { kind: 'problems'; problems: ImportProblem[]; more: number };

/** Whether what a database holds can be listed as an own dataset. */
export function isOwnDataset(value: unknown): value is OwnDataset {
  const { key, name, version, counts, from, taken, revision } = (value ??
    {}) as Partial<OwnDataset>;
  const { entities, names, figures } = counts ?? {};
  return (
    [key, name, version].every((one) => typeof one === 'string') &&
    [entities, names, figures, revision].every((one) => typeof one === 'number') &&
    (taken === null || isTime(taken)) &&
    (from?.kind === 'file' ? typeof from.file === 'string' : isFeed(from))
  );
}

function isFeed(from: Partial<Feed> | undefined): boolean {
  const { kind, url, key, checked, trouble } = from ?? {};
  return (
    kind === 'feed' &&
    typeof url === 'string' &&
    (key === null || typeof key === 'string') &&
    (checked === null || isTime(checked)) &&
    (trouble === null || typeof trouble?.kind === 'string')
  );
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** `Acme list` as a key that no other has, nor the bundled dataset. */
export function keyFor(name: string, taken: readonly string[]): string {
  const stem = slug(name) || 'list';
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (key !== BUNDLED && !taken.includes(key)) return key;
  }
}

export function countsOf({ entities, figures }: Dataset): Counts {
  return {
    entities: entities.length,
    names: entities.reduce((sum, { aliases }) => sum + aliases.length, 0),
    figures: figures.length,
  };
}

export const NO_COUNTS: Counts = { entities: 0, names: 0, figures: 0 };

/** What a reader sees of an import before it is taken in. */
export type Preview =
  | Extract<ImportResult, { ok: false }>
  | (Omit<Extract<ImportResult, { ok: true }>, 'dataset'> & {
      counts: Counts;
      /** Its first names. */
      examples: string[];
    });

const EXAMPLES = 6;

export function previewOf(result: ImportResult): Preview {
  if (!result.ok) return result;
  const { dataset, ...rest } = result;
  const examples = dataset.entities.slice(0, EXAMPLES).map(({ name }) => name);
  return { ...rest, counts: countsOf(dataset), examples };
}

/**
 * An own dataset as one line of a report, for whoever is asked for help. What the user has added is counted
 * and not named: it says what somebody watches.
 */
export function reportLine(
  { name, version, counts, from, taken }: OwnDataset,
  isNamed: boolean,
): string {
  const trouble = from.kind === 'feed' ? from.trouble : null;
  const content = taken === null ? 'nothing yet' : `${counts.entities} names, taken ${taken}`;
  const parts = [
    ...(isNamed ? [`dataset ${name} ${version}`] : ["dataset of the user's own"]),
    content,
    ...(isNamed && from.kind === 'feed' ? [from.url] : []),
    ...(from.kind === 'feed' ? [`asked ${from.checked ?? 'never'}`] : []),
    ...(trouble ? [troubleLine(trouble, isNamed)] : []),
  ];
  return parts.join('; ');
}

function troubleLine(trouble: FeedTrouble, isNamed: boolean): string {
  if (trouble.kind === 'status') return `status ${trouble.status}`;
  if (trouble.kind !== 'problems') return trouble.kind;
  const [first] = trouble.problems;
  const count = `${trouble.problems.length + trouble.more} problems`;
  return isNamed && first ? `${count}, first ${first.where}: ${first.message}` : count;
}
