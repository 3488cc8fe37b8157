import type { DatasetIndex } from '../dataset/lookup';
import type { FigureRecord } from './record';
import { subjectRecord } from './record';
import { measureWords, oneLine } from './text';
import type { ExportedMention } from './types';

/**
 * A figure on one line with what it means: "nearly $400 million: North Korea, value stolen, 2021; as of
 * 2022-01-13; figure ch-2021-dprk-value-first".
 */
export function figureLine(record: FigureRecord): string {
  const about = [record.subject.name, measureWords(record.measure), record.period];
  return oneLine(
    [
      `${record.as_published}: ${about.filter(Boolean).join(', ')}`,
      asOfWords(record),
      record.basis && `basis ${record.basis}`,
      record.locator && `at: ${record.locator}`,
      record.superseded_by.length > 0 && `since revised: ${record.superseded_by.join(', ')}`,
      record.conflict && 'publishers disagree',
      `figure ${record.figure_id}`,
    ]
      .filter(Boolean)
      .join('; '),
  );
}

/** What the date of a figure dates: "as of 2022-01-13", "relayed 2022-01-14", "event of 2021". */
export function asOfWords({ as_of, as_of_basis }: FigureRecord): string | null {
  if (as_of === null) return null;
  return { stated: `as of ${as_of}`, relayed: `relayed ${as_of}`, event: `event of ${as_of}` }[
    as_of_basis
  ];
}

/** "“Hidden Cobra”: Lazarus Group (lazarus-group), characters 120 to 132; distinct-name". */
export function mentionLine(mention: ExportedMention, index: DatasetIndex): string {
  const { name, id } = subjectRecord(mention.entity, index);
  const where = `characters ${mention.start} to ${mention.end}`;
  return oneLine(`“${mention.exact}”: ${name} (${id}), ${where}; ${mention.reason.rule}`);
}
