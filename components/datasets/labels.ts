import type { ImportFormat, LeftOut, LeftOutKind } from '../../utils/import/types';
import type { Words } from '../../utils/words/types';

/** Formats are called by their own names in every language. */
const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  sourcelight: 'Sourcelight JSON',
  csv: 'CSV',
  stix: 'STIX',
  'misp-galaxy': 'MISP galaxy',
  'misp-event': 'MISP event',
};

export function formatName(format: ImportFormat): string {
  return FORMAT_NAMES[format];
}

/** What an import could not use, a line a kind. */
export function leftOutLines(leftOut: LeftOut, words: Words): string[] {
  return Object.entries(leftOut).map(([kind, count]) =>
    words.say(`leftOut_${kind as LeftOutKind}`, { count: count.toLocaleString(words.locale) }),
  );
}

/** An ISO time as the reader writes it. */
export function timeOf(iso: string, words: Words): string {
  return new Date(iso).toLocaleString(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
}
