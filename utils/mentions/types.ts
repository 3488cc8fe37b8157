import type { EntityType, Id } from '../dataset/types';
import type { Span } from '../text/span';

export type { Span };

/** A run of text that reads as one: a paragraph, a cell, a heading, with its inline elements merged. */
export interface TextBlock {
  /** The caller's number for it; mentions refer back by it. */
  id: number;
  text: string;
  /** BCP 47, when the page declares one for this text. */
  lang?: string;
}

/** Why a name was taken for what it is; the reader sees it as "why marked". */
export interface Reason {
  rule:
    | 'distinct-name'
    | 'near-cue'
    | 'page-cues'
    | 'after-full-name'
    | 'page-subject'
    | 'event-phrase';
  /** The alias as the dataset spells it. */
  alias: string;
  /** The cues or the full name that decided, as found in the text. */
  cues: string[];
}

/** A resolved mention: which entity a span of a block names, and why. */
export interface Mention extends Span {
  block: number;
  /** `text.slice(start, end)` of the block. */
  surface: string;
  entity: Id;
  type: EntityType;
  reason: Reason;
}

/** What was looked at and not marked. */
export interface Rejected extends Span {
  block: number;
  /** What it would have been. */
  entity: Id;
  why: string;
}

/**
 * What earlier blocks of a page have established. The page keeps it and hands it back with later
 * blocks, because the background may have been stopped in between.
 */
export interface PageEvidence {
  /** Cues seen, by their key. */
  cues: string[];
  /** Entities named in full. */
  named: Id[];
  /** A block spoke of both who and what: the page is on the dataset's subject. */
  onSubject: boolean;
  /** The day on which the page says it was published, `YYYY-MM-DD`; "last year" is told from it. */
  published: string | null;
}

export const NO_EVIDENCE: PageEvidence = { cues: [], named: [], onSubject: false, published: null };
