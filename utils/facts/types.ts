import type { AttributionStatus, EntityType, Id, SourceGrade } from '../dataset/types';
import type { Reason } from '../mentions/types';

/** A source as a card shows it. `url` is https or null (then the card shows the title only). */
export interface SourceView {
  id: Id;
  publisher: string;
  title: string;
  url: string | null;
  /** Formatted, e.g. "13 Jan 2022"; null when the page carried no date. */
  published: string | null;
  grade: SourceGrade | null;
  urlConfirmed: boolean;
}

export type FigureBadge =
  | 'revised' // replaces an earlier vintage
  | 'superseded' // a later vintage exists
  | 'conflict' // publishers disagree
  | 'low-grade' // rests on a low-grade source only
  | 'unchecked-link' // the publisher's page is linked, but was not opened
  | 'range';

export interface FigureView {
  id: Id;
  /** What it is, where its group does not say, e.g. "Active since". */
  label: string | null;
  /** The figure as a sentence part, e.g. "nearly $400 million", "at least 7", "6,800 people". */
  value: string;
  /** The bare number for large type, without the qualifier; it is part of `value`. */
  number: string;
  /** The number as its English source writes it, where the reader's language writes it otherwise. */
  published: string | null;
  period: string | null;
  /** Formatted date and what it dates: "stated 13 Jan 2022", "as relayed 14 Jan 2022". */
  asOf: string | null;
  source: SourceView;
  /** Set when the publisher's own page was not read: the page whose text was. */
  quotedBy: SourceView | { publisher: string; url: string | null } | null;
  badges: FigureBadge[];
  /** How the sum is reckoned, e.g. "at a later price"; null where the source does not say. */
  basis: string | null;
  /** The earlier vintages that this figure replaces. */
  replaces: { value: string; asOf: string | null }[];
  /** Whom it is about, where its group does not say. */
  about: { id: Id; name: string } | null;
  note: string | null;
}

/** Figures of one measure about one subject, newest vintage first. */
export interface MeasureGroup {
  /** e.g. `value-stolen`. */
  measure: string;
  /** e.g. "Stolen". */
  label: string;
  /** Whose figures these are when not the card's own subject, e.g. the incident of a robbed exchange. */
  subject: { id: Id; name: string } | null;
  figures: FigureView[];
}

export interface AttributionView {
  /** The incident that is attributed, when it is not the card's own subject. */
  incident: { id: Id; name: string } | null;
  to: { id: Id; name: string };
  by: string;
  date: string | null;
  status: AttributionStatus;
  source: SourceView;
  note: string | null;
}

/** Something the reader can go on to, e.g. "part of: Reconnaissance General Bureau". */
export interface RelatedView {
  relation: string;
  entity: { id: Id; name: string; type: EntityType };
  source: SourceView | null;
}

/** An incident blamed on the card's subject. */
export interface IncidentView {
  entity: { id: Id; name: string };
  /** Formatted; null when its date is not known. */
  date: string | null;
  /** The incident's headline figure, e.g. "about $1.5 billion". */
  figure: string | null;
  /** The firmest attribution: its status, who made it, and where. */
  status: AttributionStatus;
  by: string;
  source: SourceView;
}

/** A number in a picture by years. */
export interface ChartPoint {
  figure: Id;
  year: number;
  /** The same as `high` unless a range was published. */
  low: number;
  high: number;
  /** As a reader writes it, with qualifier. */
  amount: string;
  /** What it covers, as published. */
  period: string;
  publisher: string;
  asOf: string | null;
  /** As first published, where that was another number. */
  first: { value: number; amount: string } | null;
}

/** A measure by years: one publisher's totals as bars with others' as dots, or estimates as dots. */
export interface YearChart {
  id: Id;
  kind: 'totals' | 'estimates';
  title: string;
  /** Whose totals the bars are. */
  publisher: string | null;
  points: ChartPoint[];
  others: ChartPoint[];
  ticks: { value: number; label: string }[];
}

/** Thefts by size. */
export interface LargestChart {
  /** All thefts of the dataset, or those that the card's subject is blamed for. */
  of: 'all' | 'blamed';
  count: number;
  /** Where the card's own incident stands. */
  rank: number | null;
  bars: {
    entity: { id: Id; name: string };
    rank: number;
    year: string | null;
    value: number;
    amount: string;
    /** The card's own incident. */
    isHere: boolean;
  }[];
}

/** A size set against a larger one; our own calculation. */
export interface ScaleView {
  sentence: string;
  /** e.g. `620000000 / 1100000000`. */
  formula: string;
}

/** What a card begins with, ready to draw: plain strings, no dataset look-ups left. */
export interface CardHead {
  id: Id;
  name: string;
  type: EntityType;
  /** e.g. "Hacking group". */
  typeLabel: string;
  summary: string;
  /** False when the summary is general knowledge without a source. */
  summarySourced: boolean;
  /** What the summary rests on where that is not a source, e.g. "general knowledge, no source seen". */
  summaryNote: string | null;
  /** For incidents: "21 Feb 2025". */
  date: string | null;
  headline: (FigureView & { label: string }) | null;
  scale: ScaleView | null;
  /** The added dataset that speaks; null for the bundled one. */
  dataset: string | null;
  datasetVersion: string;
}

/** All that a card shows. */
export interface CardModel extends CardHead {
  yearCharts: YearChart[];
  largest: LargestChart | null;
  groups: MeasureGroup[];
  attribution: AttributionView[];
  /** Incidents blamed on the subject, the largest first. */
  incidents: IncidentView[];
  related: RelatedView[];
  /** Pages that describe the subject, where no figure is taken from them. */
  references: SourceView[];
  /** Who of other datasets has one of its names. */
  alsoIn: { entity: { id: Id; name: string }; dataset: string | null }[];
  /** e.g. "Only low-grade sources were found for this." */
  caution: string | null;
  sourceCount: number;
  publisherCount: number;
}

/** A card with the reason this page's mention was marked; null from search. */
export interface CardRequestView {
  card: CardModel;
  reason: Reason | null;
  /** The numbers of the mention's own sentence, set beside the dataset. */
  claims: ClaimView[];
  /** The year that the sentence's number is about, for pictures to point at. */
  year: number | null;
}

/** A card of which only the head is there: the rest is on its way, or could not be had. */
export interface CardHeadView {
  head: CardHead;
  reason: Reason | null;
  rest: 'coming' | 'missed';
}

/** A number of the page's text and what was published. */
export interface ClaimView {
  /** As the text has it, e.g. "nearly $400 million". */
  stated: string;
  verdict: 'matches' | 'outdated' | 'differs';
  figures: ClaimFigureView[];
}

export interface ClaimFigureView extends FigureView {
  /** Given only after the text was published. */
  isNewer: boolean;
}

/** An entity in a list: search results, a page's mentions. */
export interface EntitySummary {
  id: Id;
  name: string;
  type: EntityType;
  typeLabel: string;
  summary: string;
  headline: string | null;
  /** Why it was found when the name does not show it, e.g. "Hidden Cobra". */
  matched: string | null;
  /** The added dataset that has it; null for the bundled one. */
  dataset: string | null;
}

/** What the dataset says to a text that the reader has picked out. */
export interface LookupView {
  /** The text, cut where it is long. */
  query: string;
  /** What is named in it, in its order; `matched` holds the words that name it. */
  found: EntitySummary[];
  /** Its amounts that somebody published. */
  amounts: { stated: string; figures: FigureView[] }[];
  /** What comes nearest, where nothing is named in it. */
  nearest: EntitySummary[];
}

/** Which dataset is in use. */
export interface AboutDataset {
  version: string;
  entities: number;
  incidents: number;
  figures: number;
  sources: number;
}
