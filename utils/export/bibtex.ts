import { dateParts } from './dates';
import { datasetLine, LICENCE_URL } from './licence';
import { type Reference, references } from './reference';
import { oneLine } from './text';
import type { ExportInput } from './types';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An `@misc` for each page; its figures stand in `annote`, which styles do not print. */
export function writeBibtex(input: ExportInput): string {
  const dataset = `${datasetLine(input.index.dataset.version)}, ${LICENCE_URL}`;
  return references(input)
    .map((reference) => entry(reference, dataset))
    .join('\n');
}

function entry(reference: Reference, dataset: string): string {
  const [year, month, day] = dateParts(reference.published) ?? [];
  const fields: [name: string, value: string | null | undefined][] = [
    ['author', braced(reference.publisher, 2)],
    ['title', braced(reference.title, 2)],
    ['year', year === undefined ? null : braced(`${year}`)],
    ['month', month === undefined ? null : MONTHS[month - 1]],
    ['day', day === undefined ? null : braced(`${day}`)],
    ['url', `{${verbatimUrl(reference.url)}}`],
    ['urldate', reference.retrieved && braced(reference.retrieved)],
    ['language', reference.language && braced(reference.language)],
    ['note', noteOf(reference)],
    ['annote', braced([...reference.lines, dataset].join('; '))],
    ['keywords', reference.figures.length > 0 ? braced(figureIds(reference)) : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@misc{${reference.key},\n${lines.join('')}}\n`;
}

function figureIds({ figures }: Reference): string {
  return figures.map(({ figure_id }) => figure_id).join(', ');
}

function noteOf({ through, urlConfirmed }: Reference): string | null {
  const note = [through, urlConfirmed ? null : 'address not opened'].filter(Boolean).join('; ');
  return note === '' ? null : braced(note);
}

/** A value in braces; two of them keep a name whole and a title's capitals. */
function braced(text: string, depth: 1 | 2 = 1): string {
  return `${'{'.repeat(depth)}${escapeTex(oneLine(text))}${'}'.repeat(depth)}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts the braces of `\{`, too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it. What TeX would join (`--`, ` `` `, `''`, `!` and a backquote) is kept apart. */
export function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^%&$#_]/g, (mark) => COMMANDS[mark] ?? `\\${mark}`)
    .replace(/([-'`,<>])(?=\1)|[!?](?=`)/g, '$&{}');
}

/** Addresses stand verbatim and in ASCII; what would end the field is written in percent. */
function verbatimUrl(url: string): string {
  const ascii = URL.canParse(url) ? new URL(url).href : url;
  return ascii.replace(/[^!-~]|[{}\\"<>^`|]/gu, (mark) =>
    /\p{Cs}/u.test(mark) ? '' : encodeURIComponent(mark),
  );
}
