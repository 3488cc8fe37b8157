import { DATASET_NAME, LICENCE, LICENCE_URL } from './licence';
import { type FigureRecord, figureRecords, subjectRecord } from './record';
import { asOfWords } from './sentence';
import { measureWords, oneLine } from './text';
import type { ExportedPage, ExportInput } from './types';

/** Tables of GitHub's Markdown, with links; a page's mentions before the figures. */
export function writeMarkdown(input: ExportInput): string {
  const { version } = input.index.dataset;
  const figures = figureRecords(input);
  const parts = [
    ...(input.page ? pagePart(input.page, input) : []),
    ...(figures.length > 0 ? [table(FIGURE_HEAD, figures.map(figureCells))] : []),
    `${DATASET_NAME}, version ${escapeMarkdown(version)}, [${LICENCE}](${LICENCE_URL}).`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const FIGURE_HEAD = [
  'Figure',
  'About',
  'Measure',
  'Period',
  'Date',
  'Basis',
  'Publisher',
  'Read at',
  'Id',
];

function figureCells(record: FigureRecord): string[] {
  const { source, quoted_by, quoted } = record;
  const read = quoted_by?.url ?? record.read_at;
  const where = quoted_by ? oneLine(`as quoted by ${quoted_by.publisher}`) : 'the publisher’s page';
  const nowhere = quoted ? 'as quoted elsewhere' : '';
  return [
    withMarks(record),
    escapeMarkdown(record.subject.name),
    escapeMarkdown(measureWords(record.measure)),
    escapeMarkdown(record.period ?? ''),
    escapeMarkdown(asOfWords(record) ?? ''),
    escapeMarkdown(record.basis ?? ''),
    [
      `${escapeMarkdown(source.publisher)}, ${link(source.title, source.url)}`,
      escapeMarkdown(source.published ?? 'n.d.'),
    ].join(', '),
    [read === null ? nowhere : link(where, read), escapeMarkdown(record.locator ?? '')]
      .filter(Boolean)
      .join(', '),
    escapeMarkdown(record.figure_id),
  ];
}

function withMarks({ as_published, superseded_by, conflict }: FigureRecord): string {
  const marks = [superseded_by.length > 0 && 'since revised', conflict && 'publishers disagree'];
  const said = marks.filter(Boolean).join('; ');
  return escapeMarkdown(as_published) + (said === '' ? '' : ` (${said})`);
}

const MENTION_HEAD = ['Mention', 'Entity', 'Id', 'Characters', 'Why'];

function pagePart(page: ExportedPage, { index }: ExportInput): string[] {
  const published = page.published === null ? 'n.d.' : escapeMarkdown(page.published);
  const rows = page.mentions.map((mention) => {
    const { id, name } = subjectRecord(mention.entity, index);
    const where = `${mention.start}–${mention.end}`;
    return [mention.exact, name, id, where, mention.reason.rule].map(escapeMarkdown);
  });
  return [
    `${link(page.title, page.url)}, ${published}, read ${escapeMarkdown(page.retrieved)}.`,
    ...(rows.length > 0 ? [table(MENTION_HEAD, rows)] : []),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that a cell prints as it is: no markup, no HTML, no formula of GitHub's. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~$&]/g, '\\$&');
}

/** Only web addresses are linked; of others the text stays, since they may run. */
function link(text: string, url: string): string {
  const shown = escapeMarkdown(text);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return shown;
  const target = new URL(url).href
    .replace(/[()<>|\\`]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '\\&');
  return `[${shown}](${target})`;
}
