import { americanDate, apaDate } from './dates';
import { datasetLine, LICENCE_URL } from './licence';
import { type Reference, references } from './reference';
import { ended, oneLine } from './text';
import type { ExportInput } from './types';

/** References as the APA's manual writes them, by author, each with its figures below. */
export function writeApa(input: ExportInput): string {
  return writeList(input, apa);
}

/** A bibliography as The Chicago Manual of Style writes it, by author, each with its figures below. */
export function writeChicago(input: ExportInput): string {
  return writeList(input, chicago);
}

function writeList(input: ExportInput, cite: (reference: Reference) => string): string {
  const entries = references(input)
    .map((reference) => ({ text: cite(reference), lines: reference.lines }))
    .sort((a, b) => Intl.Collator('en').compare(a.text, b.text));
  const blocks = entries.map(({ text, lines }) =>
    [text, ...lines.map((line) => `    ${line}`)].join('\n'),
  );
  const { version } = input.index.dataset;
  return `${[...blocks, `Figures from ${datasetLine(version)}, ${LICENCE_URL}`].join('\n\n')}\n`;
}

/** "Chainalysis. (2022, January 13). Title. https://… (as quoted by …)"; no stop may follow an address. */
function apa(reference: Reference): string {
  const date = apaDate(reference.published) ?? 'n.d.';
  const read = americanDate(reference.retrieved);
  return [
    ended(reference.publisher),
    `(${date}).`,
    ended(reference.title),
    read === null ? address(reference) : `Retrieved ${read}, from ${address(reference)}`,
    reference.through && `(${oneLine(reference.through)})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Chainalysis. “Title.” January 13, 2022. https://…. As quoted by …". */
function chicago(reference: Reference): string {
  const read = americanDate(reference.retrieved);
  const { through } = reference;
  return [
    ended(reference.publisher),
    `“${ended(reference.title)}”`,
    `${ended(americanDate(reference.published) ?? 'n.d.')}`,
    read && `Accessed ${read}.`,
    `${address(reference)}.`,
    through && `${through.charAt(0).toUpperCase()}${oneLine(through.slice(1))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function address({ url, urlConfirmed }: Reference): string {
  return urlConfirmed ? oneLine(url) : `${oneLine(url)} [address not opened]`;
}
