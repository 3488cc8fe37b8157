import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../utils/export/bibtex';
import { references } from '../../utils/export/reference';
import { oneLine } from '../../utils/export/text';
import { HOSTILE, SMALL, small, WHOLE } from './inputs';

const read = (bibtex: string) => new Cite(bibtex).data;

describe('BibTeX', () => {
  it('of the whole dataset is read as it was meant', () => {
    const back = read(writeBibtex(WHOLE)).map(({ id, author, title, issued, URL }) => ({
      id,
      author: author?.map(({ family, literal }) => family ?? literal),
      title,
      year: issued?.['date-parts'][0]?.[0],
      URL,
    }));
    expect(back).toEqual(
      references(WHOLE).map(({ key, publisher, title, published, url }) => ({
        id: key,
        author: [publisher],
        title,
        year: published === null ? undefined : Number(published.slice(0, 4)),
        URL: new URL(url).href,
      })),
    );
  });

  it('of the whole dataset says of each page that was not the publisher’s whose it was', () => {
    const back = read(writeBibtex(WHOLE));
    const through = references(WHOLE).map((reference) => reference.through ?? '');
    expect(through.filter(Boolean).length).toBeGreaterThan(100);
    expect(back.filter(({ note }, i) => !(note ?? '').startsWith(through[i] ?? ''))).toEqual([]);
  });

  it('names each figure in the keywords of its page', () => {
    const ids = read(writeBibtex(WHOLE)).flatMap(({ keyword }) => keyword?.split(/,\s*/) ?? []);
    expect(ids.sort()).toEqual(WHOLE.index.dataset.figures.map(({ id }) => id).sort());
  });

  it('holds any text in its field', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const entries = read(writeBibtex(small(text)));
        expect(entries).toHaveLength(3);
        const press = entries.find(({ id }) => id === 'press');
        expect(press?.title).toBe(oneLine(text) || 'https://press.example/page');
        expect(press?.annote).toContain(oneLine(text));
      }),
    );
  });

  it('holds any address', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const url = `https://x.example/?${text}`;
        const entries = read(writeBibtex(small(undefined, url)));
        expect(entries).toHaveLength(3);
        expect(entries.find(({ id }) => id === 'press')?.URL).toMatch(/^https:\/\/x\.example\/\?/);
      }),
    );
  });

  it('has braces in balance, as BibTeX counts them', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const file = writeBibtex(small(text));
        const count = (mark: string) => file.split(mark).length;
        expect(count('{')).toBe(count('}'));
      }),
    );
  });

  it('writes the page, the day it was read, and who quotes whom', () => {
    const file = writeBibtex(SMALL);
    expect(file).toContain('urldate = {2026-11-24}');
    expect(file).toContain(
      'note = {as quoted by relay.example, https://relay.example/copy?a=1\\&b=(2)',
    );
    expect(file).toContain('  year = {2025},\n  month = feb,\n  day = {24},\n');
  });
});
