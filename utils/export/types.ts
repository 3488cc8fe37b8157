import type { DatasetIndex } from '../dataset/lookup';
import type { Id, PartialDate } from '../dataset/types';
import type { Reason, Span } from '../mentions/types';
import type { MessageKey } from '../words/types';

/** A mention as it stands in the text of a page; `mentionsIn` makes them. */
export interface ExportedMention {
  entity: Id;
  /** The mention's own text, with what stands before and after it. */
  exact: string;
  prefix: string;
  suffix: string;
  /** Offsets in the page's text, in UTF-16 units. */
  start: number;
  end: number;
  /** The same in Unicode code points, as the Web Annotation model wants them. */
  codePoints: Span;
  /** In a document of pages, the one that it begins on; the first is 1. */
  page?: number;
  reason: Reason;
}

/** A page that was read, with the mentions that are to be written. */
export interface ExportedPage {
  url: string;
  title: string;
  /** The day on which the page says it was published. */
  published: PartialDate | null;
  /** The day on which it was read, `YYYY-MM-DD`. */
  retrieved: string;
  mentions: readonly ExportedMention[];
}

/** What is to be written. An empty input is allowed and gives a file without records. */
export interface ExportInput {
  index: DatasetIndex;
  /** Figure ids in the order in which they are to stand; `all` is the whole dataset. */
  figures: readonly Id[] | 'all';
  /** Entities to describe even if no figure is about them; JSON and STIX do. */
  entities?: readonly Id[];
  page?: ExportedPage;
}

/**
 * A kind of file. Files are in English whatever the reader's language, and hold no time of day, so
 * that the same input is the same file everywhere.
 */
export interface ExportFormat {
  /** As the command line names it. */
  id: string;
  /** Its name in the interface. */
  label: MessageKey;
  /** Of the file's name, without a dot. */
  extension: string;
  /** IANA media type, with parameters. */
  mediaType: string;
  /** One line that says whom it serves. */
  serves: MessageKey;
  /** The file's text; throws a RangeError that names a figure or entity which the dataset lacks. */
  write(input: ExportInput): string;
}
