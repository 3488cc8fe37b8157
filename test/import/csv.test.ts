import { describe, expect, it } from 'vitest';
import { readBytes, readText, refused, taken } from './tools';

const rows = (...lines: string[]) => lines.join('\r\n');

describe('a table', () => {
  it('needs a column of names and nothing else', () => {
    const { dataset, format } = taken(readText('name\nVelvet Ant\nSilk Moth\n'));
    expect(format).toBe('csv');
    expect(dataset.entities.map(({ id, name, type }) => [id, name, type])).toEqual([
      ['velvet-ant', 'Velvet Ant', 'actor'],
      ['silk-moth', 'Silk Moth', 'actor'],
    ]);
  });

  it('may be separated by semicolons or tabs, with columns in any order and case', () => {
    for (const separator of [';', '\t'])
      expect(
        taken(readText(`Type${separator}NAME\nbank${separator}Example Bank\n`)).dataset.entities[0],
      ).toMatchObject({ name: 'Example Bank', type: 'bank' });
  });

  it('gathers the figures of a name from all of its rows, each with its source', () => {
    const { dataset } = taken(
      readText(
        rows(
          'name,aliases,measure,value,unit,qualifier,as_of,publisher,source_url',
          'Example Bank,EXB;Example Banking,value-stolen,1500000,USD,about,2024-03-01,Gazette,https://gazette.example/a',
          'Example Bank,,value-recovered,400000,USD,,2024-05,Gazette,https://gazette.example/b',
          'Example Bank,,role,clearing house,,,,,',
        ),
      ),
    );
    expect(dataset.entities).toHaveLength(1);
    expect(dataset.entities[0]?.aliases.map(({ text }) => text)).toEqual([
      'Example Bank',
      'EXB',
      'Example Banking',
    ]);
    expect(dataset.figures).toMatchObject([
      { measure: 'value-stolen', value: 1500000, unit: 'USD', qualifier: 'about' },
      { measure: 'value-recovered', value: 400000, as_of: '2024-05' },
      { measure: 'role', text: 'clearing house', source: 'self' },
    ]);
    const [, first] = dataset.sources;
    expect(first).toMatchObject({ publisher: 'Gazette', url: 'https://gazette.example/a' });
  });

  it('may say how far its names stand alone', () => {
    const { dataset } = taken(
      readText('name,aliases,ambiguity,language\nSable,Zobel,distinct,de\nRain,,,\n'),
    );
    expect(dataset.entities.flatMap(({ aliases }) => aliases)).toMatchObject([
      { text: 'Sable', ambiguity: 'distinct', lang: 'de' },
      { text: 'Zobel', ambiguity: 'distinct', lang: 'de' },
      { text: 'Rain', ambiguity: 'needs-context', lang: 'und' },
    ]);
  });

  it('lists every fault at once, each with the line of the file', () => {
    const text = rows(
      'name,type,summary,measure,value,unit,as_of',
      'One,spy,,,,,',
      ',actor,,,,,',
      '"Two","actor","a summary',
      'of two lines",value-stolen,lots,USD,yesterday',
      'Three,actor,,,5,,,,',
    );
    expect(refused(readText(text))).toEqual([
      expect.stringMatching(/^line 2: type: “spy” is none of/),
      'line 3: name: is empty; give it',
      'line 4: as_of: “yesterday” is no date; use 2022-01-13',
      'line 4: value: “lots” is no number; write it plainly, e.g. 1500000',
      'line 6: has 9 cells; the header has 7',
    ]);
  });

  it('that a spreadsheet wrote with a byte order mark or in UTF-16 is read as it was meant', () => {
    const text = 'name\nÉtoile Rouge\n';
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    const marked = new TextEncoder().encode(`\ufeff${text}`);
    for (const bytes of [utf16, marked])
      expect(taken(readBytes(bytes)).dataset.entities[0]?.name).toBe('Étoile Rouge');
  });

  it('in another encoding is refused with the line that shows it', () => {
    const latin1 = Uint8Array.from(
      [...'name\nA Group\nÉtoile\n'].map((char) => char.charCodeAt(0)),
    );
    expect(refused(readBytes(latin1))).toEqual([': is not UTF-8 at line 3; save it as UTF-8']);
  });

  it('keeps formulas for a spreadsheet as the text they are', () => {
    const cell = '=HYPERLINK("https://evil.example";"Bank")';
    const { dataset } = taken(readText(`name,summary\nA Bank,"${cell.replaceAll('"', '""')}"\n`));
    expect(dataset.entities[0]?.summary).toBe(cell);
  });

  it('without a header or without rows is refused', () => {
    expect(refused(readText('  '))).toEqual([': has no header; its first line names the columns']);
    expect(refused(readText('name,type\n'))).toEqual([': has no rows below its header']);
    expect(refused(readText('Lazarus Group,actor\n'))[0]).toContain('has no column “name”');
  });

  it('counts columns that it does not know', () => {
    expect(taken(readText('name,colour\nVelvet Ant,red\n')).leftOut).toEqual({ columns: 1 });
  });
});
