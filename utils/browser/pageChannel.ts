import type { EntityType, Id } from '../dataset/types';
import type { Reason } from '../mentions/types';

/** The line between a page's frames and the popup or side panel while that is open. */
export const PAGE_CHANNEL = 'page';

/** One mention as a list shows it. */
export interface ListedMention {
  /** The frame's own number for the mark. */
  mark: number;
  entity: Id;
  type: EntityType;
  surface: string;
  /** A little of the text on both sides. */
  before: string;
  after: string;
}

/** Frame to popup: all of its mentions in reading order, after each change. */
export interface FrameReport {
  frame: string;
  host: string;
  /** What lists of sites are compared with. */
  address: string;
  top: boolean;
  active: boolean;
  mentions: ListedMention[];
}

/** Popup or panel to frame: bring this mark to the reader, with its card or only with a flash. */
export interface PageRequest {
  /** Each frame numbers its own marks. */
  frame: string;
  mark: number;
  show: 'card' | 'flash';
}

/** Panel to frame: say your whole text, with where the mentions stand in it. */
export interface TextRequest {
  frame: string;
  text: true;
}

/** Frame to panel: its text as the DOM has it, and the mentions' places in it in UTF-16 units. */
export interface FrameText {
  frame: string;
  text: string;
  url: string;
  title: string;
  /** The day on which the page says it was published, `YYYY-MM-DD`. */
  published: string | null;
  spans: { entity: Id; reason: Reason; start: number; end: number }[];
}

export function isTextRequest(value: unknown): value is TextRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { frame, text } = value as Partial<TextRequest>;
  return typeof frame === 'string' && text === true;
}

/** Whether a frame's answer is its text; what its spans say is checked where it is used. */
export function isFrameText(value: unknown): value is FrameText {
  if (typeof value !== 'object' || value === null) return false;
  const { frame, text, url, title, spans } = value as Partial<FrameText>;
  return [frame, text, url, title].every((one) => typeof one === 'string') && Array.isArray(spans);
}

export function isPageRequest(value: unknown): value is PageRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { frame, mark, show } = value as Partial<PageRequest>;
  return (
    typeof frame === 'string' && typeof mark === 'number' && (show === 'card' || show === 'flash')
  );
}

/** Background to frame: what a keyboard command asks for. */
export const PAGE_COMMANDS = ['next-mention', 'previous-mention'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

export function isPageCommand(value: unknown): value is PageCommand {
  return PAGE_COMMANDS.some((command) => command === value);
}

/** Background to frame: look up this text, or what is selected where the reader is. */
export interface LookupRequest {
  lookUp: string | null;
}

export function isLookupRequest(value: unknown): value is LookupRequest {
  if (typeof value !== 'object' || value === null || !('lookUp' in value)) return false;
  return value.lookUp === null || typeof value.lookUp === 'string';
}

export function isFrameReport(value: unknown): value is FrameReport {
  if (typeof value !== 'object' || value === null) return false;
  const report = value as Partial<FrameReport>;
  return (
    typeof report.frame === 'string' &&
    typeof report.host === 'string' &&
    typeof report.address === 'string' &&
    typeof report.top === 'boolean' &&
    typeof report.active === 'boolean' &&
    Array.isArray(report.mentions) &&
    report.mentions.every(isListedMention)
  );
}

function isListedMention(value: Partial<ListedMention> | null): value is ListedMention {
  return (
    typeof value?.mark === 'number' &&
    typeof value.entity === 'string' &&
    typeof value.type === 'string' &&
    typeof value.surface === 'string' &&
    typeof value.before === 'string' &&
    typeof value.after === 'string'
  );
}
