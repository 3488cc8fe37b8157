import { isUtf8 } from 'node:buffer';
import { type DatasetIndex, openDataset } from '../../dataset/lookup';
import { type PageFilter, PageProbe } from '../../mentions/filter';
import { compileFilter } from '../../mentions/filterCompile';
import { compileModel, type DetectionModel } from '../../mentions/model';
import { DATASET_DIRECTORY, readDataset } from '../readDataset';
import { annotate, annotateBlocks } from './annotate';
import { readLine } from './jsonl';
import type { OutputFormat } from './options';
import { type Annotated, headerOf, written } from './outputs';
import { readPdf } from './pdfText';
import { type Job, lineName } from './steps';

export interface AnnotatorOptions {
  to: OutputFormat;
  explain: boolean;
}

/** What came of a job. */
export interface Done {
  /** Whole lines. */
  output: string;
  /** In sentences, for standard error. */
  problems: string[];
}

/** Does jobs, one after the other or many at once. */
export interface Annotator {
  /** What stands before all output. */
  header: string;
  run(job: Job): Promise<Done>;
  close(): Promise<void>;
}

/** Loads the dataset and gets ready. */
export function openAnnotator(options: AnnotatorOptions): Annotator {
  const dataset = readDataset(DATASET_DIRECTORY);
  const model = compileModel(dataset);
  const filter = compileFilter(model);
  const tools = { ...options, model, index: openDataset(dataset), filter };
  return {
    header: headerOf(options.to),
    run: (job) => runJob(job, tools),
    close: () => Promise.resolve(),
  };
}

interface Tools extends AnnotatorOptions {
  model: DetectionModel;
  index: DatasetIndex;
  /** Tells quickly whether a text may hold a name. */
  filter: PageFilter;
}

async function runJob(job: Job, tools: Tools): Promise<Done> {
  if (job.kind === 'lines') return runLines(job, tools);
  try {
    return { output: written(await annotated(job, tools), tools.to, tools.index), problems: [] };
  } catch (error) {
    return { output: '', problems: [`${job.id}: ${messageOf(error)}`] };
  }
}

async function annotated(
  job: Exclude<Job, { kind: 'lines' }>,
  { model, index, explain, filter }: Tools,
): Promise<Annotated> {
  const options = { explain, index };
  if (job.kind !== 'pdf') {
    const annotation = await annotate(job.id, job.text, job.kind, model, options);
    return { annotation, text: job.text, part: job.part };
  }
  const pdf = await readPdf(job.bytes, (text) => new PageProbe(filter).probe(text));
  const { text, blocks } = pdf;
  const annotation = await annotateBlocks(job.id, text, blocks, model, options);
  return { annotation, text, part: null, pageAt: (offset) => pdf.pageAt(offset) };
}

/** Each line on its own: a bad one is named, the others are answered. */
async function runLines(
  { id, bytes, before }: Job & { kind: 'lines' },
  { model, index, explain, to }: Tools,
): Promise<Done> {
  const outputs: string[] = [];
  const problems: string[] = [];
  let number = before;
  for (const line of linesIn(bytes)) {
    number++;
    try {
      const text = textOf(line, number === 1);
      if (text.trim() === '') continue;
      const given = readLine(text);
      const options = { lang: given.lang, explain, index };
      const annotation = await annotate(given.id, given.text, 'text', model, options);
      outputs.push(written({ annotation, text: given.text, part: null }, to, index));
    } catch (error) {
      problems.push(`${lineName(id, number)}: ${messageOf(error)}`);
    }
  }
  return { output: outputs.join(''), problems };
}

const LINE_FEED = 0x0a;
const MARK = '\ufeff';

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function textOf(line: Uint8Array, isFirst: boolean): string {
  if (!isUtf8(line)) throw new Error('not UTF-8');
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
  return isFirst && text.startsWith(MARK) ? text.slice(MARK.length) : text;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
