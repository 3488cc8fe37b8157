export interface MarkdownTable {
  head: string[];
  rows: string[][];
}

/** The tables of a Markdown text, whose cells hold no bars. */
export function tablesOf(text: string): MarkdownTable[] {
  const blocks = text.split(/\n(?!\|)/).map((block) => block.split('\n').filter(isRow));
  return blocks.flatMap(([head, line, ...rows]) =>
    head !== undefined && line !== undefined && /^[|\s:-]+$/.test(line)
      ? [{ head: cells(head), rows: rows.map(cells) }]
      : [],
  );
}

function isRow(line: string): boolean {
  return line.startsWith('|');
}

function cells(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
