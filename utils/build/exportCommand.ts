import { parseArgs } from 'node:util';
import { type DatasetIndex, openDataset } from '../dataset/lookup';
import type { Id } from '../dataset/types';
import { FORMATS, formatOf } from '../export/formats';
import { DATASET_DIRECTORY, readDataset } from './readDataset';

const USAGE = `Usage: npm run --silent export -- --format FORMAT [--figures IDS | --entity ID | --all] > FILE

Writes figures with their sources. IDS are figure ids, joined by commas; --entity takes all figures about
one entity, --all (the default) the whole dataset. FORMAT is one of
${FORMATS.map(({ id }) => id).join(', ')}.
Exit code 2: the command line asks for something that is not there.`;

interface Options {
  format?: string;
  figures?: string;
  entity?: string;
  all?: boolean;
  help?: boolean;
}

function main(): void {
  const wanted = options();
  if (wanted.help) process.stdout.write(`${USAGE}\n`);
  else run(wanted);
}

function run(wanted: Options): void {
  const format = formatOf(wanted.format ?? '');
  if (!format) refuse(wanted.format ? `no format “${wanted.format}”` : 'say which --format');
  const index = openDataset(readDataset(DATASET_DIRECTORY));
  const entities = wanted.entity === undefined ? [] : [wanted.entity];
  process.stdout.write(format.write({ index, figures: figuresOf(wanted, index), entities }));
}

function options(): Options {
  try {
    const flag = { type: 'boolean' } as const;
    const text = { type: 'string' } as const;
    return parseArgs({
      options: {
        format: text,
        figures: text,
        entity: text,
        all: flag,
        help: { ...flag, short: 'h' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function figuresOf({ figures, entity, all }: Options, index: DatasetIndex): readonly Id[] | 'all' {
  if ([figures, entity, all].filter((one) => one !== undefined).length > 1)
    refuse('say one of --figures, --entity and --all');
  if (figures !== undefined) return listed(figures, index);
  return entity === undefined ? 'all' : aboutEntity(entity, index);
}

function listed(list: string, index: DatasetIndex): Id[] {
  const ids = list.split(',').map((id) => id.trim());
  const missing = ids.filter((id) => !index.figure(id));
  if (missing.length > 0) refuse(`no figure ${missing.map((id) => `“${id}”`).join(', ')}`);
  return ids;
}

function aboutEntity(id: Id, index: DatasetIndex): Id[] {
  if (!index.entity(id)) refuse(`no entity “${id}”`);
  return index.figuresOf(id).map((figure) => figure.id);
}

function refuse(message: string): never {
  process.stderr.write(`export: ${message}; see --help\n`);
  process.exit(2);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
main();
