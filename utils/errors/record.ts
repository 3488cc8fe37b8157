/** `broken` is a fault of ours; `expected` happens in every browser: tabs close, pages refuse scripts. */
export type ErrorKind = 'broken' | 'expected';

/** Where code of ours ran. */
export const PARTS = ['background', 'page', 'own'] as const;
export type Part = (typeof PARTS)[number];

/**
 * An error as it may be kept and shown: its class and the places in our own code, never its message, which
 * may quote what somebody was reading.
 */
export interface ErrorRecord {
  kind: ErrorKind;
  /** The error's class, e.g. `TypeError`. */
  name: string;
  part: Part;
  /** What was being done: a message's name, a page of ours. */
  doing: string;
  /** `file:line:column` in the package, the innermost first. */
  at: readonly string[];
}

const MOST_PLACES = 5;

/** What code of ours was about. */
export interface Circumstances {
  part: Part;
  doing: string;
  /** The address of the package's root, which ends in a slash; places elsewhere are not ours to keep. */
  root: string;
}

/** The record of whatever was thrown; null where that is no news: a page outlived its extension, work was aborted. */
export function recordOf(
  thrown: unknown,
  { part, doing, root }: Circumstances,
): ErrorRecord | null {
  const { name, message, stack } = read(thrown);
  if (name === 'AbortError' || SILENT.test(message)) return null;
  const kind = EXPECTED.test(message) ? 'expected' : 'broken';
  const at = stack
    .split(root)
    .slice(1)
    .flatMap((rest) => /^[\w./-]{1,120}:\d{1,9}:\d{1,9}/.exec(rest)?.[0] ?? [])
    .slice(0, MOST_PLACES);
  return { kind, name: /^\w{1,60}$/.test(name) ? name : 'Error', part, doing, at };
}

const SILENT = /extension context (?:was )?invalidated|context is not available/i;

const EXPECTED = new RegExp(
  [
    'could not establish connection',
    'receiving end does not exist',
    'message (?:channel|port) closed',
    'no (?:tab|frame|window) with id',
    'invalid tab id',
    'frame with id .* (?:was removed|is showing error page)',
    'tab was (?:closed|discarded)',
    'cannot access (?:contents|a chrome)',
    'cannot be scripted',
    'missing host permission',
    'disconnected port',
    'back/forward cache',
  ].join('|'),
  'i',
);

function read(thrown: unknown): { name: string; message: string; stack: string } {
  if (typeof thrown !== 'object' || thrown === null)
    return { name: typeof thrown, message: String(thrown), stack: '' };
  const { name, message, stack } = thrown as Record<string, unknown>;
  return { name: text(name), message: text(message), stack: text(stack) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
