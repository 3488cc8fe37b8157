import type { Dataset } from '../dataset/types';

export const FORMATS = ['sourcelight', 'csv', 'stix', 'misp-galaxy', 'misp-event'] as const;
export type ImportFormat = (typeof FORMATS)[number];

/** One thing that is wrong with what was to be imported, and where. */
export interface ImportProblem {
  /** e.g. `line 3`, `values.12.meta.synonyms`; empty for the whole. */
  where: string;
  /** What is wrong and what would be right. */
  message: string;
}

/** What an import could not use, though nothing is wrong with it: how often, by kind. */
export const LEFT_OUT = [
  'relations', // to what the import does not hold
  'links', // not https
  'objects', // of kinds that name nothing
  'columns', // that are not known
  'names', // too long, or without a letter or digit
] as const;
export type LeftOutKind = (typeof LEFT_OUT)[number];
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>;

/** What an import says of itself; null where it says nothing. */
export interface ImportAbout {
  title: string | null;
  version: string | null;
  licence: string | null;
}

/** All of an import or none of it. */
export type ImportResult =
  | {
      ok: true;
      format: ImportFormat;
      about: ImportAbout;
      /** Its ids are its own; see `namespaced`. */
      dataset: Dataset;
      leftOut: LeftOut;
    }
  | {
      ok: false;
      format: ImportFormat | null;
      /** As many as are worth reading. */
      problems: ImportProblem[];
      /** Problems beyond those. */
      more: number;
    };

/** What reading needs to know from outside. */
export interface ImportTools {
  /** Whether a word, in small letters, is one of everyday English. */
  isCommonWord(word: string): boolean;
  /** `YYYY-MM-DD`; the version of an import that has none. */
  today: string;
}
