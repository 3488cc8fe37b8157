import * as v from 'valibot';
import {
  aboutSchema,
  claimSchema,
  cuesSchema,
  derivationSchema,
  entityFileSchema,
  seriesSchema,
  sourceSchema,
} from './schema';
import type { Dataset } from './types';

/** One thing that is wrong, and where. */
export interface Problem {
  file: string;
  /** e.g. `figures.2.as_of`; empty for the file as a whole. */
  path: string;
  /** What is wrong and what would be right. */
  message: string;
}

/** A file of the dataset as read: its path below the dataset's folder, and its JSON value. */
export interface DatasetFile {
  file: string;
  value: unknown;
}

export interface ParsedDataset {
  dataset: Dataset;
  problems: Problem[];
  /** Which file a record stands in, by its id, for messages of later checks. */
  files: Map<string, string>;
}

type Taker = (file: DatasetFile, into: ParsedDataset) => void;

/** What each part of the folder holds. */
const TAKERS: readonly [pattern: RegExp, take: Taker][] = [
  [
    /^about\.json$/,
    (file, into) =>
      take(aboutSchema, file, into, ({ version, anchors }) => {
        if (anchors) into.dataset.anchors = anchors;
        into.dataset.version = version;
      }),
  ],
  [
    /^cues\.json$/,
    (file, into) =>
      take(cuesSchema, file, into, (cues) => {
        into.dataset.cues = cues;
      }),
  ],
  [
    /^series\.json$/,
    (file, into) =>
      take(v.array(seriesSchema), file, into, (all) => {
        into.dataset.series.push(...all);
        locate(all, file, into);
      }),
  ],
  [
    /^derivations\.json$/,
    (file, into) =>
      take(v.array(derivationSchema), file, into, (all) => {
        into.dataset.derivations.push(...all);
        locate(all, file, into);
      }),
  ],
  [
    /^claims\.json$/,
    (file, into) =>
      take(v.array(claimSchema), file, into, (all) => {
        into.dataset.claims.push(...all);
        for (const { topic } of all) into.files.set(topic, file.file);
      }),
  ],
  [/^sources\/[^/]+\.json$/, takeSources],
  [/^entities\/[^/]+\/[^/]+\.json$/, takeEntity],
];

/** Reads files into one dataset; what cannot be read becomes a problem, and the rest is still read. */
export function parseDataset(files: readonly DatasetFile[]): ParsedDataset {
  const parsed: ParsedDataset = {
    dataset: {
      version: '',
      sources: [],
      entities: [],
      figures: [],
      series: [],
      derivations: [],
      claims: [],
      anchors: { state: '', everyone: '' },
      cues: {},
    },
    problems: [],
    files: new Map(),
  };
  for (const file of files) {
    const taker = TAKERS.find(([pattern]) => pattern.test(file.file));
    if (taker) taker[1](file, parsed);
    else report(parsed, file, '', 'is not a part of a dataset; see docs/dataset.md for its files');
  }
  if (!files.some(({ file }) => file === 'about.json'))
    report(parsed, { file: 'about.json' }, '', 'is missing; it gives version, title and licence');
  return parsed;
}

function takeSources(file: DatasetFile, into: ParsedDataset): void {
  take(v.array(sourceSchema), file, into, (sources) => {
    into.dataset.sources.push(...sources);
    locate(sources, file, into);
  });
}

function takeEntity(file: DatasetFile, into: ParsedDataset): void {
  take(entityFileSchema, file, into, ({ figures, ...entity }) => {
    const expected = `entities/${entity.type}/${entity.id}.json`;
    if (file.file !== expected) report(into, file, 'id', `belongs into ${expected}`);
    into.files.set(entity.id, file.file);
    into.dataset.entities.push(entity);
    for (const figure of figures) into.dataset.figures.push({ ...figure, subject: entity.id });
    locate(figures, file, into);
  });
}

function locate(records: readonly { id: string }[], { file }: DatasetFile, into: ParsedDataset) {
  for (const { id } of records) into.files.set(id, file);
}

function take<S extends v.GenericSchema>(
  schema: S,
  file: DatasetFile,
  into: ParsedDataset,
  accept: (value: v.InferOutput<S>) => void,
): void {
  const result = v.safeParse(schema, file.value);
  if (result.success) accept(result.output);
  else
    for (const issue of result.issues)
      report(into, file, v.getDotPath(issue) ?? '', sentence(issue));
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'regex' || issue.type === 'check' || issue.type === 'min_length') {
    return `${JSON.stringify(issue.input)} ${issue.message}`;
  }
  if (issue.expected === 'never')
    return 'is not a field of this record; remove it or mend its name';
  return `expected ${issue.expected ?? 'another value'}, found ${issue.received}`;
}

function report(
  into: ParsedDataset,
  { file }: Pick<DatasetFile, 'file'>,
  path: string,
  message: string,
): void {
  into.problems.push({ file, path, message });
}
