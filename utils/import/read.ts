import type { Dataset } from '../dataset/types';
import { assemble } from './assemble';
import { readCsv } from './csv';
import { decodeText } from './decode';
import type { Drafts } from './draft';
import { parseJson } from './jsonText';
import { MOST_NAMES } from './limits';
import { readEvents } from './mispEvent';
import { readGalaxy } from './mispGalaxy';
import { readDocument } from './ownJson';
import { Problems } from './problems';
import { readStix } from './stix';
import type { ImportAbout, ImportFormat, ImportResult, ImportTools, LeftOut } from './types';

/** Reads an organisation's data in any of our formats, told apart by what they hold. Never throws. */
export function readImport(bytes: Uint8Array, tools: ImportTools): ImportResult {
  const problems = new Problems();
  const decoded = decodeText(bytes);
  if ('problem' in decoded) {
    problems.add('', decoded.problem);
    return failure(null, problems);
  }
  const { text } = decoded;
  if (!/^\s*[[{]/.test(text)) return finish('csv', drawn(readCsv(text, problems), tools), problems);
  const value = parseJson(text, problems);
  const format = problems.any ? null : formatOf(value);
  if (format === null) {
    if (!problems.any)
      problems.add('', 'is JSON of no format that is known; see docs/own-datasets.md');
    return failure(null, problems);
  }
  return finish(format, readValue(format, value, problems, tools), problems);
}

interface Read {
  about: ImportAbout;
  dataset: Dataset;
  leftOut: LeftOut;
}

const READERS: Readonly<
  Record<'stix' | 'misp-galaxy' | 'misp-event', (value: unknown, problems: Problems) => Drafts>
> = { stix: readStix, 'misp-galaxy': readGalaxy, 'misp-event': readEvents };

function readValue(
  format: Exclude<ImportFormat, 'csv'>,
  value: unknown,
  problems: Problems,
  tools: ImportTools,
): Read | null {
  if (format !== 'sourcelight') return drawn(READERS[format](value, problems), tools);
  const read = readDocument(value, problems);
  return read && { ...read, leftOut: {} };
}

function drawn(read: Drafts, tools: ImportTools): Read {
  const dataset = assemble(read, tools);
  return { about: read.about, dataset, leftOut: Object.fromEntries(read.leftOut) };
}

/** Which format a JSON value is, by the one field that only that format has. */
function formatOf(value: unknown): Exclude<ImportFormat, 'csv'> | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'object' || first === null) return null;
  if ('Event' in first || (first === value && 'response' in first)) return 'misp-event';
  if (first !== value) return null;
  if ('type' in first && first.type === 'bundle') return 'stix';
  if ('values' in first) return 'misp-galaxy';
  return 'entities' in first ? 'sourcelight' : null;
}

function finish(format: ImportFormat, read: Read | null, problems: Problems): ImportResult {
  const names = read?.dataset.entities.reduce((sum, { aliases }) => sum + aliases.length, 0) ?? 0;
  if (read && names === 0 && !problems.any)
    problems.add('', 'holds no name that can be looked for');
  if (names > MOST_NAMES) problems.add('', `holds ${names} names; ${MOST_NAMES} are the most`);
  if (!read || problems.any) return failure(format, problems);
  return { ok: true, format, ...read };
}

function failure(format: ImportFormat | null, problems: Problems): ImportResult {
  return { ok: false, format, problems: problems.kept, more: problems.more };
}
