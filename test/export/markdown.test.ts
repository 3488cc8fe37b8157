import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../utils/export/markdown';
import { oneLine } from '../../utils/export/text';
import type { ExportInput } from '../../utils/export/types';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';

interface ReadCell {
  text: string;
  links: string[];
  /** Elements other than text and links. */
  others: string[];
}

/** The cells of all tables, row by row, as a reader of CommonMark with tables has them. */
function read(input: ExportInput): ReadCell[][] {
  const tokens = new MarkdownIt({ html: true }).parse(writeMarkdown(input), {});
  const rows: ReadCell[][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    const inTable = token.type === 'inline' && rows.length > 0 && token.level > 3;
    if (inTable) rows.at(-1)?.push(cellOf(token.children ?? []));
  }
  return rows;
}

function cellOf(children: Token[]): ReadCell {
  const known = /^(?:text|text_special|link_open|link_close)$/;
  return {
    text: children.map(({ content }) => content).join(''),
    links: children.flatMap((token) =>
      token.type === 'link_open' ? `${token.attrGet('href')}` : [],
    ),
    others: children.flatMap(({ type }) => (known.test(type) ? [] : [type])),
  };
}

describe('Markdown', () => {
  it('of the whole dataset is one table, with a link to each source', () => {
    const [head, ...figures] = read(WHOLE);
    expect(head?.map(({ text }) => text)).toEqual([
      'Figure',
      'About',
      'Measure',
      'Period',
      'Date',
      'Basis',
      'Publisher',
      'Read at',
      'Id',
    ]);
    expect(figures.map((cells) => cells.at(-1)?.text)).toEqual(
      WHOLE.index.dataset.figures.map(({ id }) => id),
    );
    expect(figures.filter((cells) => cells[6]?.links.length !== 1)).toEqual([]);
    expect(figures.flatMap((cells) => cells.flatMap(({ others }) => others))).toEqual([]);
  });

  it('links the page that was read beside the publisher’s', () => {
    const row = read(SMALL).find((cells) => cells.at(-1)?.text === 'theft-value');
    expect(row?.[6]).toMatchObject({
      text: 'Example Press, A theft, 2025-02-24',
      links: ['https://press.example/page'],
    });
    expect(row?.[7]).toMatchObject({
      text: 'as quoted by relay.example, third paragraph',
      links: ['https://relay.example/copy?a=1&b=%282%29'],
    });
  });

  it('prints any text as it is, in its cell', () => {
    const shape = read(SMALL).map((cells) => cells.length);
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const rows = read(small(text));
        expect(rows.map((cells) => cells.length)).toEqual(shape);
        const row = rows.find((cells) => cells.at(-1)?.text === 'theft-value');
        expect(row?.[3]).toEqual({ text: oneLine(text), links: [], others: [] });
        expect(row?.[6]?.links).toEqual(['https://press.example/page']);
      }),
    );
  });

  it('keeps any address in its link', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const rows = read(small(undefined, `https://x.example/?${text}`));
        const row = rows.find((cells) => cells.at(-1)?.text === 'theft-value');
        expect(row?.[6]?.text).toBe('Example Press, A theft, 2025-02-24');
        expect(row?.[6]?.links[0]).toMatch(/^https:\/\/x\.example\/\?/);
      }),
    );
  });

  it('links no address but a web address', () => {
    const { index, ...input } = SMALL;
    const page = { ...input.page, url: 'javascript:alert(1)', title: 'T', published: null };
    const file = writeMarkdown({
      index,
      figures: [],
      page: { retrieved: '2026-11-24', ...page, mentions: [] },
    });
    expect(file).toMatch(/^T, n\.d\., read 2026-11-24\.\n/);
  });
});
