import type { Ambiguity, EntityType, Figure } from '../dataset/types';
import type { ImportAbout, LeftOutKind } from './types';

/** What every foreign format is read into first: one named thing, before it has ids and sources of ours. */
export interface Draft {
  /** What relations of the same file name it by: a UUID, else its name. */
  key: string;
  name: string;
  type: EntityType;
  description: string;
  aliases: DraftAlias[];
  /** Pages about it. */
  links: string[];
  /** What the file says of it in words, e.g. `country`: `China`. */
  facts: { measure: string; text: string }[];
  figures: DraftFigure[];
  relations: { type: string; target: string }[];
  /** Identifiers elsewhere, e.g. `mitre`: `G0032`. */
  ids: Record<string, string>;
  /** Words that speak a little for its ambiguous names. */
  cues: string[];
}

export interface DraftAlias {
  text: string;
  lang?: string | undefined;
  ambiguity?: Ambiguity | undefined;
}

/** A figure whose source is given by address and publisher. */
export interface DraftFigure
  extends Pick<Figure, 'measure' | 'unit' | 'as_of' | 'qualifier' | 'period'> {
  value?: number;
  low?: number;
  high?: number;
  text?: string;
  publisher: string;
  title: string;
  url: string;
  published: string | null;
  /** Where it was read when that was not at its publisher. */
  seen_at?: string | null;
}

/** What a format's reader hands on. */
export interface Drafts {
  about: ImportAbout;
  drafts: Draft[];
  leftOut: Map<LeftOutKind, number>;
}

export function draft(key: string, name: string, type: EntityType): Draft {
  return {
    key,
    name,
    type,
    description: '',
    aliases: [],
    links: [],
    facts: [],
    figures: [],
    relations: [],
    ids: {},
    cues: [],
  };
}

export function drafts(about: Partial<ImportAbout> = {}): Drafts {
  return {
    about: { title: null, version: null, licence: null, ...about },
    drafts: [],
    leftOut: new Map(),
  };
}

export function leaveOut(of: Pick<Drafts, 'leftOut'>, kind: LeftOutKind, count = 1): void {
  if (count > 0) of.leftOut.set(kind, (of.leftOut.get(kind) ?? 0) + count);
}
