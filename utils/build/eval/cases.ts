import * as v from 'valibot';
import type { Verdict } from '../../claims/types';
import type { Span } from '../../text/span';

/** What a span of a case is: to be marked as one of these entities, not to be marked, or of no matter. */
export interface Label extends Span {
  expect: 'mention' | 'absent' | 'optional';
  /** Acceptable ids, the best first; empty unless a mention. */
  entities: readonly string[];
}

/** A number of a case with what the dataset should say to it. */
export interface ClaimLabel extends Span {
  verdict: Verdict;
}

/** A short text of the news with everything that should and should not be marked in it. */
export interface LabelledCase {
  id: string;
  lang: string;
  tags: readonly string[];
  text: string;
  /** The day on which the text was published, `YYYY-MM-DD`. */
  date?: string | undefined;
  labels: readonly Label[];
  /** Null where the case's numbers are not labelled. */
  claims: readonly ClaimLabel[] | null;
}

const VERDICTS = ['matches', 'outdated', 'differs', 'unknown'] as const;

const LINE = v.strictObject({
  id: v.string(),
  lang: v.string(),
  tags: v.array(v.string()),
  text: v.string(),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  claims: v.optional(v.boolean()),
  note: v.optional(v.string()),
});

const MARKED = /\[\[([^\][|]+)\|([^\][|]+)\]\]/g;

/**
 * Reads a line `{"id","lang","tags","text","claims"?}`, in whose text labels stand around what they label:
 * `[[Lazarus Group|lazarus-group]]`, `[[Emma Lazarus|-]]`, `[[the Treasury|?]]`, `[[$81 million|=matches]]`.
 * Throws an error that says what is wrong.
 */
export function readCase(line: string): LabelledCase {
  const { text: marked, claims: hasClaims = false, ...rest } = v.parse(LINE, JSON.parse(line));
  const labels: Label[] = [];
  const claims: ClaimLabel[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, surface = '', mark = ''] = match;
    text += marked.slice(read, match.index);
    const span = { start: text.length, end: text.length + surface.length };
    text += surface;
    read = match.index + whole.length;
    if (mark.startsWith('=')) claims.push({ ...span, verdict: verdictOf(mark.slice(1), rest.id) });
    else labels.push({ ...span, ...expected(mark) });
  }
  text += marked.slice(read);
  if (/\[\[|\]\]/.test(text))
    throw new Error(`${rest.id}: a label is not closed, or holds another`);
  return { ...rest, text, labels, claims: hasClaims ? claims : null };
}

function expected(mark: string): Pick<Label, 'expect' | 'entities'> {
  if (mark === '-') return { expect: 'absent', entities: [] };
  if (mark === '?') return { expect: 'optional', entities: [] };
  return { expect: 'mention', entities: mark.split(',') };
}

function verdictOf(mark: string, id: string): Verdict {
  const verdict = VERDICTS.find((known) => known === mark);
  if (!verdict) throw new Error(`${id}: there is no verdict “${mark}”`);
  return verdict;
}
