import { createReadStream } from 'node:fs';
import { pointsIn } from '../../text/points';
import { decode, encodingOf } from './encoding';
import type { Input } from './inputs';
import { lineBatches } from './lines';
import { textParts } from './textParts';

/** How far the inputs have been read: that much of one of them, and all before it. */
export interface Cursor {
  /** Index of the input. */
  input: number;
  bytes: number;
  /** The same in UTF-16 units and in code points of the decoded text, or in lines. */
  units: number;
  points: number;
  lines: number;
  /** How its bytes are read, once that is known. */
  encoding: string | null;
}

export const START: Cursor = {
  input: 0,
  bytes: 0,
  units: 0,
  points: 0,
  lines: 0,
  encoding: null,
};

/** Something to annotate; plain data, so that it can be sent to a thread. */
export type Job =
  | {
      kind: 'text' | 'html';
      id: string;
      text: string;
      /** Where the text begins in its file, if it is a part of it. */
      part: { units: number; points: number } | null;
    }
  | { kind: 'pdf'; id: string; bytes: Uint8Array }
  | { kind: 'lines'; id: string; bytes: Uint8Array; before: number };

/** What was read next. */
export interface Step {
  job: Job | null;
  /** In sentences, for standard error. */
  problems: string[];
  /** Where reading goes on. */
  after: Cursor;
  /** How many bytes were read for it. */
  bytes: number;
}

/** What has to be read whole may have so many bytes. */
const MOST_WHOLE = 256 * 2 ** 20;
const CHUNK = 2 ** 20;

/** How inputs are read. */
export interface Reading {
  /** A name of the Encoding Standard, for text and HTML; null: what the file says, or UTF-8. */
  encoding: string | null;
  /** The most bytes of a part of a text. */
  part?: number;
}

/** Reads all inputs from a cursor on, never more of them than the next piece. */
export async function* stepsOf(
  inputs: readonly Input[],
  reading: Reading,
  from: Cursor,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<Step> {
  for (let input = from.input; input < inputs.length; input++) {
    const one = inputs[input];
    if (!one) return;
    const start = input === from.input ? from : { ...START, input };
    const next = endOf(start);
    try {
      if (one.problem !== undefined) throw new Error(one.problem);
      yield* stepsOfOne(one, reading, start, chunksOf(one, start.bytes, stdin));
      yield { job: null, problems: [], after: next, bytes: 0 };
    } catch (error) {
      const problem = `${one.id}: ${error instanceof Error ? error.message : error}`;
      yield { job: null, problems: [problem], after: next, bytes: 0 };
    }
  }
}

/** Where the next input begins. */
function endOf({ input }: Cursor): Cursor {
  return { ...START, input: input + 1 };
}

function stepsOfOne(
  input: Input,
  reading: Reading,
  start: Cursor,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Step> {
  if (input.format === 'jsonl') return lineSteps(input, start, chunks);
  if (input.format === 'html' || input.format === 'pdf')
    return wholeStep(input, input.format, reading.encoding, start, chunks);
  return textSteps(input, reading, start, chunks);
}

async function* textSteps(
  { id }: Input,
  reading: Reading,
  start: Cursor,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Step> {
  let at = start;
  const known = start.encoding ?? reading.encoding;
  for await (const { bytes, isLast } of textParts(chunks, known, reading.part)) {
    const encoding = encodingOf(bytes, at.encoding ?? known);
    const { text, problem } = decode(bytes, encoding, at.bytes);
    const after = {
      ...at,
      encoding: encoding.name,
      bytes: at.bytes + bytes.length,
      units: at.units + text.length,
      points: at.points + pointsIn(text),
    };
    const part = isLast && at.bytes === 0 ? null : { units: at.units, points: at.points };
    yield {
      job: { kind: 'text', id, text, part },
      problems: problem === null ? [] : [`${id}: ${problem}`],
      after: isLast ? endOf(start) : after,
      bytes: bytes.length,
    };
    at = after;
  }
}

async function* wholeStep(
  { id }: Input,
  kind: 'html' | 'pdf',
  asked: string | null,
  start: Cursor,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Step> {
  const all: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_WHOLE)
      throw new Error(`more than ${MOST_WHOLE >> 20} MB, which is too much for ${kind}`);
    all.push(chunk);
  }
  const bytes = Buffer.concat(all);
  const after = endOf(start);
  if (kind === 'pdf') yield { job: { kind, id, bytes }, problems: [], after, bytes: size };
  else {
    const { text, problem } = decode(bytes, encodingOf(bytes, asked, true));
    const problems = problem === null ? [] : [`${id}: ${problem}`];
    yield { job: { kind, id, text, part: null }, problems, after, bytes: size };
  }
}

async function* lineSteps(
  { id }: Input,
  start: Cursor,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Step> {
  let at = start;
  for await (const { bytes, skipped, lines } of lineBatches(chunks)) {
    const size = bytes.length + skipped;
    const after = { ...at, bytes: at.bytes + size, lines: at.lines + lines };
    const tooLong = skipped > 0 ? [`${lineName(id, at.lines + 1)}: too long`] : [];
    const job = skipped > 0 ? null : { kind: 'lines' as const, id, bytes, before: at.lines };
    yield { job, problems: tooLong, after, bytes: size };
    at = after;
  }
}

/** How a line is named in a complaint. */
export function lineName(id: string, line: number): string {
  return id === '-' ? `line ${line}` : `${id}: line ${line}`;
}

async function* chunksOf(
  { path }: Input,
  from: number,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<Buffer> {
  let skip = path === null ? from : 0;
  const stream =
    path === null ? stdin : createReadStream(path, { start: from, highWaterMark: CHUNK });
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const left = skip === 0 ? chunk : chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
    if (left.length > 0) yield left;
  }
}
