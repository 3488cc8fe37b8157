import fc from 'fast-check';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import { mentionsIn } from '../../utils/export/mentionsIn';
import type { ExportInput } from '../../utils/export/types';
import type { Reason } from '../../utils/mentions/types';
import { blame, entity, figure, incident, open, relation, source } from '../facts/tiny';

/** The bundled dataset, all of it. */
export const WHOLE: ExportInput = {
  index: openDataset(readDataset(DATASET_DIRECTORY)),
  figures: 'all',
};

const REASON: Reason = { rule: 'near-cue', alias: 'Lazarus', cues: ['hackers'] };
const PAGE_TEXT = 'Yesterday “Lazarus” hackers struck again. 🙂 Lazarus denied it.';

/** A figure with every field, an incident blamed on a group, and a page that names the group twice. */
export const SMALL: ExportInput = small();

/** The same with a text of anybody’s wherever a text may stand, and any address of a source. */
export function small(text?: string, url = 'https://press.example/page'): ExportInput {
  const index = open(
    [
      entity('lazarus', {
        name: text ?? 'Lazarus Group',
        summary: text ?? 'A group.',
        relations: [{ ...relation('uses', 'trojan'), ...(text && { note: text }) }],
        ids: { mitre: 'G0032' },
      }),
      entity('trojan', { type: 'malware', relations: [relation('used-by', 'lazarus')] }),
      entity('exchange', { type: 'exchange', name: text ?? 'Example Exchange' }),
      incident('theft', 'exchange', [{ ...blame('lazarus', 'formal'), by: text ?? 'FBI' }]),
    ],
    [
      figure('theft-value', {
        source: 'press',
        value: 1234567890.12,
        qualifier: 'nearly',
        period: text ?? 'February 2025',
        basis: 'at-theft',
        as_of: '2025-02-26',
        as_of_basis: 'relayed',
        locator: text ?? 'third paragraph',
        seen_at: 'https://relay.example/copy?a=1&b=(2)',
        quoted: true,
        confidence: 'secondary',
        note: text ?? 'Seen in a copy.',
      }),
      figure('theft-text', { text: text ?? 'in two waves', unit: null, measure: 'facts' }),
    ],
    [
      source('press', {
        publisher: text ?? 'Example Press',
        title: text ?? 'A theft',
        published: '2025-02-24',
        url,
      }),
    ],
  );
  const at = (start: number) => ({ start, end: start + 7, entity: 'lazarus', reason: REASON });
  const mentions = mentionsIn(PAGE_TEXT, [at(11), at(PAGE_TEXT.lastIndexOf('Lazarus'))]);
  return {
    index,
    figures: 'all',
    page: {
      url: 'https://news.example/a?b=c&d=e',
      title: text ?? 'Theft at an exchange',
      published: '2025-03-01',
      retrieved: '2026-11-24',
      mentions: mentions.map((mention) => ({ ...mention, exact: text ?? mention.exact })),
    },
  };
}

const MARKS = [...'\\{}%$&#_^~"\'`|[]()<>*!=+-@;,:./\t\r\n \u0000\u2028\ud800＝é한🙂'];

/** Texts that somebody put together to break a file. */
export const HOSTILE = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...MARKS), minLength: 1 }),
  fc.constantFrom(
    '=HYPERLINK("https://evil.example")',
    '@SUM(1)',
    '}, author = {Nobody',
    '\\input{/etc/passwd}',
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    'a | b \\| c',
    '"},{"type":"tool"',
  ),
);
