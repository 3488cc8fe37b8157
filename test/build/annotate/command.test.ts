import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyPdf } from '../../pdf/tinyPdf';
import { linesOf, ROOT, run } from './runCommand';

const SENTENCE = 'The Lazarus Group stole $1.5 billion from Bybit in February 2025.';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  const put = (name: string, text: string | Buffer): void =>
    writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'texts/deep/.hidden'), { recursive: true });
  put('texts/b.txt', SENTENCE);
  put('texts/a.md', `# News\n\n${SENTENCE}`);
  put('texts/deep/page.html', '<p>The <b>Lazarus</b> Group</p>');
  put('texts/deep/lines.jsonl', `{"id":"one","text":"${SENTENCE}"}\nno\n{"id":"two","text":""}\n`);
  put('texts/deep/paper.pdf', tinyPdf({ pages: [[], [{ text: SENTENCE, x: 72, y: 700 }]] }));
  put('texts/deep/picture.png', SENTENCE);
  put('texts/deep/.hidden/c.txt', SENTENCE);
  put('cyrillic.txt', Buffer.from([0xcb, 0xcd, 0xc4, 0xd0]));
  put(
    'wide.txt',
    Buffer.concat([Buffer.from('\ufeff', 'utf16le'), Buffer.from(SENTENCE, 'utf16le')]),
  );
  put(
    'broken.txt',
    Buffer.concat([Buffer.from('\ufffd bad '), Buffer.from([0xff]), Buffer.from(` ${SENTENCE}`)]),
  );
  put('locked.pdf', tinyPdf({ pages: [[]], password: 'x' }));
  symlinkSync('..', join(folder, 'texts/deep/up'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ids = (output: string): string[] => linesOf(output).map(({ id }) => id);

describe('annotate reads', () => {
  it('lines from standard input and goes on past bad ones', async () => {
    const input = [
      '{"id":"a","text":"The Lazarus Group","lang":"en"}',
      'not json',
      '{"id":"b"}',
      '',
      '{"id":"c","text":"nothing"}',
    ].join('\n');
    const { output, errors, status } = await run(['--format', 'jsonl'], input);
    expect(linesOf(output)).toEqual([
      {
        id: 'a',
        mentions: [
          {
            start: 4,
            end: 17,
            surface: 'Lazarus Group',
            entity: 'lazarus-group',
            reason: { rule: 'distinct-name', alias: 'Lazarus Group', cues: [] },
          },
        ],
        claims: [],
      },
      { id: 'c', mentions: [], claims: [] },
    ]);
    expect(errors).toEqual([
      'annotate: line 2: not JSON; expected {"id","text","lang"?}',
      'annotate: line 3: text: expected "text", found undefined',
    ]);
    expect(status).toBe(1);
  });

  it('a line with what other programs take for a line break in it as one', async () => {
    const line = `{"id":"a\u2028b","text":"x\u2029y\u0085"}`;
    expect(ids((await run(['--format', 'jsonl'], `\ufeff${line}\r\n`)).output)).toEqual([
      'a\u2028b',
    ]);
  });

  it('names a line that is not UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":"a","text":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"id":"b","text":""}'),
    ]);
    const { output, errors } = await run(['--format', 'jsonl'], input);
    expect([ids(output), errors]).toEqual([['b'], ['annotate: line 1: not UTF-8']]);
  });

  it('folders with all that is in them, in order, but not what is hidden or of another kind', async () => {
    const { output, errors, status } = await run(['texts'], '', folder);
    expect(ids(output)).toEqual([
      'texts/a.md',
      'texts/b.txt',
      'one',
      'two',
      'texts/deep/page.html',
      'texts/deep/paper.pdf',
    ]);
    expect(errors).toEqual([
      'annotate: texts/deep/lines.jsonl: line 2: not JSON; expected {"id","text","lang"?}',
    ]);
    expect(status).toBe(1);
  });

  it('globs that the shell has left to it', async () => {
    expect(ids((await run(['texts/**/*.{html,txt}'], '', folder)).output)).toEqual([
      'texts/b.txt',
      'texts/deep/page.html',
    ]);
  });

  it('what is missing as a problem, and the rest', async () => {
    const { output, errors, status } = await run(['no.txt', 'no*.md', 'texts/b.txt'], '', folder);
    expect(ids(output)).toEqual(['texts/b.txt']);
    expect(errors[0]).toMatch(/^annotate: no\.txt: ENOENT/);
    expect(errors[1]).toBe('annotate: no*.md: matches no file');
    expect(status).toBe(1);
  });

  it('standard input as what it is said to be', async () => {
    const { output } = await run(['--format', 'html'], '<p>The <b>Lazarus</b> Group</p>');
    expect(linesOf(output)).toMatchObject([
      { id: '-', mentions: [{ surface: 'Lazarus</b> Group' }] },
    ]);
  });

  it('a PDF, and says on which page a mention is', async () => {
    const { output } = await run(['texts/deep/paper.pdf'], '', folder);
    expect(linesOf(output)[0]?.mentions).toMatchObject([
      { surface: 'Lazarus Group', page: 2 },
      { surface: 'Bybit', page: 2 },
    ]);
    expect((await run(['locked.pdf'], '', folder)).errors).toEqual([
      'annotate: locked.pdf: the PDF asks for a password',
    ]);
  });

  it('UTF-16 by its mark, other encodings when told, and names bytes that are neither', async () => {
    const wide = linesOf((await run(['wide.txt'], '', folder)).output)[0]?.mentions[0];
    expect(wide).toMatchObject({ start: 5, end: 18, surface: 'Lazarus Group' });
    expect((await run(['--encoding', 'koi8-r', 'cyrillic.txt'], '', folder)).status).toBe(0);
    const { output, errors, status } = await run(['broken.txt'], '', folder);
    expect(linesOf(output)[0]?.mentions[0]).toMatchObject({ start: 12, surface: 'Lazarus Group' });
    expect(errors).toEqual([
      'annotate: broken.txt: byte 8 is not UTF-8; what is not is read as U+FFFD (--encoding names another)',
    ]);
    expect(status).toBe(1);
  });

  it('a text larger than memory should hold in parts, with the offsets of the whole', async () => {
    const filler = 'Nothing is said here, at length. '.repeat(40);
    const whole = `${`${filler}\n\n`.repeat(3300)}💀 ${SENTENCE}`;
    writeFileSync(join(folder, 'large.txt'), whole);
    const { output } = await run(['large.txt'], '', folder);
    const parts = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(parts.map(({ id, part }) => [id, part.start])).toEqual([
      ['large.txt', 0],
      ['large.txt', parts[0].part.end],
    ]);
    expect(parts[1].part.end).toBe(whole.length);
    const [{ start, end, surface }] = parts[1].mentions;
    expect([whole.slice(start, end), surface]).toEqual(['Lazarus Group', 'Lazarus Group']);
    const [claim] = parts[1].claims;
    expect(whole.slice(claim.start, claim.end)).toBe('$1.5 billion');
  });
});

describe('annotate writes', () => {
  it('CSV that others read', async () => {
    const { output } = await run(['--to', 'csv', 'texts'], '', folder);
    const rows = parse(output, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['page_url'], row['mention_exact'], row['mention_page']])).toEqual(
      [
        ['texts/a.md', 'Lazarus Group', ''],
        ['texts/a.md', 'Bybit', ''],
        ['texts/b.txt', 'Lazarus Group', ''],
        ['texts/b.txt', 'Bybit', ''],
        ['one', 'Lazarus Group', ''],
        ['one', 'Bybit', ''],
        ['texts/deep/page.html', 'Lazarus</b> Group', ''],
        ['texts/deep/paper.pdf', 'Lazarus Group', '2'],
        ['texts/deep/paper.pdf', 'Bybit', '2'],
      ],
    );
  });

  it('a Web Annotation a line, each a document of its own', async () => {
    const { output } = await run(['--to', 'webannotation', 'texts/b.txt'], '', folder);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(2);
    const context = readFileSync(join(ROOT, 'test/fixtures/web-annotation/context.json'), 'utf8');
    const quads = await jsonld.toRDF(JSON.parse(lines[0] ?? ''), {
      base: 'https://example.org/',
      format: 'application/n-quads',
      documentLoader: async (documentUrl) => ({ documentUrl, document: JSON.parse(context) }),
    });
    expect(String(quads)).toContain('#hasSource> <https://example.org/texts/b.txt>');
    expect(String(quads)).toContain('#exact> "Lazarus Group"');
  });

  it('how far it is when asked, and nothing else but problems', async () => {
    expect((await run(['texts/b.txt'], '', folder)).errors).toEqual([]);
    expect((await run(['--progress', 'texts/b.txt'], '', folder)).errors).toEqual([
      expect.stringMatching(
        /^annotate: 1 done, 0\.0 MB in 0:\d\d, [\d.]+ MB\/s, at most [\d.]+ MB of memory$/,
      ),
    ]);
  });
});

describe('annotate refuses', () => {
  it.each([
    [['--format', 'xml'], 'unknown format “xml”; known are text, html, markdown, pdf, jsonl'],
    [['--to', 'xml', 'a'], 'unknown output format “xml”; known are jsonl, csv, webannotation'],
    [['--encoding', 'morse', 'a'], 'unknown encoding “morse”'],
    [['--jobs', '0', 'a'], '--jobs takes a number from 1 to 256 or “max”, not “0”'],
    [['--resume', 'a'], '--resume needs --output FILE'],
    [['--explain', '--to', 'csv', 'a'], '--explain is for --to jsonl only'],
    [[], 'no files given'],
  ])('%j', async (args, why) => {
    const { errors, status } = await run(args);
    expect(errors[0]).toBe(`annotate: ${why}`);
    expect(status).toBe(2);
  });
});

describe('a finished run', () => {
  const args = ['--output', 'done.jsonl', 'texts/b.txt'];
  const read = (): string => readFileSync(join(folder, 'done.jsonl'), 'utf8');

  it('is not begun anew by --resume, only without it', async () => {
    await run(args, '', folder);
    const whole = read();
    writeFileSync(join(folder, 'done.jsonl'), 'kept');
    const resumed = await run([...args, '--resume'], '', folder);
    expect(resumed.errors).toEqual(['annotate: done.jsonl is finished; remove it to begin anew']);
    expect(resumed.status).toBe(0);
    expect(read()).toBe('kept');
    await run(args, '', folder);
    expect(read()).toBe(whole);
  });
});

it('the sample article is answered for many mentions', async () => {
  const { output } = await run(['assets/sample/article.html']);
  expect(linesOf(output)[0]?.mentions.length).toBeGreaterThan(30);
  expect(readFileSync(join(ROOT, 'assets/sample/article.html'), 'utf8')).toContain('<html');
});
