/**
 * The dataset's records, field for field as they stand in `assets/dataset` (snake_case is the file format's).
 * Everything that reads the dataset, bundled or an organisation's own, reads these shapes.
 */

/** Lower-case words joined by hyphens, e.g. `bybit-2025`. One id names one thing across the dataset. */
export type Id = string;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a date as precise as its source gives it. */
export type PartialDate = string;

import type { EntityType } from './entityTypes';
import type { Origin } from './origin';

export { BACKGROUND_TYPES, ENTITY_TYPES, type EntityType } from './entityTypes';

export const SOURCE_GRADES = [
  'primary',
  'major-news',
  'trade-news',
  'secondary-compilation',
  'low',
] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

export interface Source {
  id: Id;
  publisher: string;
  title: string;
  url: string;
  published: PartialDate | null;
  kind: string;
  /** BCP 47. */
  language: string;
  grade?: SourceGrade;
  /** The address itself was opened. False: known from elsewhere; the card says so. */
  url_confirmed: boolean;
  /** The source with the same text at another address. */
  same_document?: Id;
  url_other?: string;
  /** The page carries another publisher's text. */
  relay?: true;
  note?: string;
}

export const QUALIFIERS = [
  'exact',
  'about',
  'more than',
  'less than',
  'at least',
  'nearly',
  'up to',
  'estimate',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What `as_of` dates: the statement itself, the page that relays it, or the event it speaks of. */
export type AsOfBasis = 'stated' | 'relayed' | 'event';

/**
 * How a sum is reckoned, so that two are not compared unlike: at the price of the theft, of its
 * disclosure or of a later day, over several years, or as a range. Absent where the source does not say.
 */
export const BASES = ['at-theft', 'at-disclosure', 'later-price', 'cumulative', 'range'] as const;
export type Basis = (typeof BASES)[number];

export interface Figure {
  id: Id;
  /** The entity, incident or topic this figure is about. */
  subject: Id;
  /** What is measured, e.g. `value-stolen`. Figures of different measures are never compared. */
  measure: string;
  /** Exactly one of `value`, `low` with `high`, or `text` is present. */
  value?: number;
  low?: number;
  high?: number;
  text?: string;
  unit: string | null;
  qualifier: Qualifier | null;
  period: string | null;
  basis?: Basis;
  as_of: PartialDate | null;
  as_of_basis: AsOfBasis;
  /** Who gave the figure. */
  source: Id;
  /** Where in the source, e.g. `opening paragraph`; null when the page is short or was not read. */
  locator: string | null;
  /** The page where it was read; null where that was no page, and the note says what. */
  seen_at: string | null;
  /** The outlet (a source id) whose text was read when it was not the publisher's own. */
  reported_by?: Id;
  /** True when the publisher's own page was not read: cards then say "as quoted by". */
  quoted: boolean;
  /** Read at the publisher's, in the outlet that is the source, or elsewhere. */
  confidence: 'primary-text' | 'news-report' | 'secondary';
  /** Earlier vintages that this figure replaces. */
  supersedes?: Id[];
  /** The figure that records the same statement elsewhere in the dataset. */
  same_figure?: Id;
  /** Publishers disagree here; show all sides. */
  conflict?: true;
  note?: string;
}

export type Ambiguity = 'distinct' | 'needs-context' | 'never-alone';

export interface Alias {
  text: string;
  /** BCP 47. */
  lang: string;
  ambiguity: Ambiguity;
  case_sensitive: boolean;
  /** Cues that speak for this sense; `@name` stands for a set of `cues.json`. One can be enough. */
  positive?: string[];
  /** Words of the field at large that speak for it less; it takes several, near the name. */
  supporting?: string[];
  /** Cues that speak against it; `re:` starts a Unicode regular expression. */
  negative?: string[];
  other_senses?: string[];
  highlight_only_with_page_context?: boolean;
  vendor?: string;
  /** The source where the name was seen, or `observed-usage`, `canonical-or-spelling-variant` or `transliteration`. */
  evidence: string;
  note?: string;
}

export interface Relation {
  type: string;
  target: Id;
  source: Id;
  note?: string;
}

export const ATTRIBUTION_STATUSES = ['formal', 'assessed', 'suspected', 'disputed'] as const;
export type AttributionStatus = (typeof ATTRIBUTION_STATUSES)[number];

export interface Attribution {
  /** An entity's id. */
  to: Id;
  by: string;
  date: PartialDate | null;
  status: AttributionStatus;
  source: Id;
  note?: string;
}

/** Fields that only incidents (thefts, attacks) carry. */
export interface IncidentPart {
  date: PartialDate | null;
  disclosed: PartialDate | null;
  /** The entity that was robbed or attacked. */
  victim: Id;
  assets: string[];
  attack_vector: string | null;
  attribution: Attribution[];
  context_words: string[];
}

export interface Entity {
  id: Id;
  name: string;
  type: EntityType;
  summary: string;
  /** `sourced`, or how the summary is known if no source was seen. */
  summary_basis: string;
  aliases: Alias[];
  /** Identifiers elsewhere: `mitre`, `misp_uuid`, ... */
  ids: Record<string, string>;
  relations: Relation[];
  incident?: IncidentPart;
  /** For topics: the entities it concerns. */
  about?: Id[];
  /** Pages that describe it (source ids), where no figure is taken from them. */
  references?: Id[];
  notes?: string;
}

export interface Series {
  id: Id;
  title: string;
  measure: string;
  unit: string;
  description: string;
  /** Figure ids in order. */
  points: Id[];
  picture?: SeriesPicture;
}

/** How a series is drawn in cards. */
export interface SeriesPicture {
  /** `totals`: one publisher's sum of each year, as bars; `estimates`: anybody's numbers, as dots. */
  kind: 'totals' | 'estimates';
  /** The entities in whose cards it stands. */
  about: Id[];
  /** The series of the same totals as they were first published. */
  first?: Id;
  /** Series that hold other publishers' totals of the same years. */
  others?: Id[];
}

/** What we reckon from published figures, said so that anyone can do it again. */
export interface Derivation {
  id: Id;
  title: string;
  /** The entity it tells about. */
  about: Id;
  /** `share`: `of` in percent of `in`; `difference`: `of` less `in`; `sum`: all of `of`. */
  kind: 'sum' | 'share' | 'difference';
  /** Figure ids; added up. */
  of: Id[];
  in?: Id;
}

/** A claim of the press with the figures that answer it. */
export interface AnsweredClaim {
  topic: string;
  figures: Id[];
  note: string;
}

/** Where totals stand that a sentence can mean without naming them; empty if a dataset has none. */
export interface Anchors {
  /** The state whose thefts the dataset is about. */
  state: Id;
  /** The topic that holds the sums of all thieves together. */
  everyone: Id;
}

export interface Dataset {
  /** `YYYY-MM-DD`, with `.N` for a second version on one day. */
  version: string;
  sources: Source[];
  entities: Entity[];
  figures: Figure[];
  series: Series[];
  derivations: Derivation[];
  claims: AnsweredClaim[];
  anchors: Anchors;
  /** Named cue sets that aliases refer to as `@name`. */
  cues: Record<string, string[]>;
  /** Whose records were added to it. */
  origins?: Origin[];
}
