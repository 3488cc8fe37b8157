import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../utils/build/annotate/annotate';
import { htmlBlocks, textBlocks } from '../../utils/build/annotate/readers';
import { MODEL } from '../mentions/tiny';

const ROOT = resolve(import.meta.dirname, '../..');

function run(
  args: string[],
  input = '',
): {
  lines: { id: string; mentions: object[]; claims: [] }[];
  errors: string;
  status: number | null;
} {
  const command = ['node_modules/tsx/dist/cli.mjs', 'utils/build/annotateCommand.ts', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    errors: stderr,
    status,
  };
}

describe('annotate reads a file', () => {
  it('of HTML with offsets into its source, entities and tags included', async () => {
    const html =
      '<h1>News</h1><p>The <b>Laza</b>rus&nbsp;Group&#8217;s Office&nbsp;121 &amp; co.</p><script>Office 121</script>';
    const { mentions } = await annotate('x', html, 'html', MODEL);
    expect(mentions.map(({ start, end, surface }) => [html.slice(start, end), surface])).toEqual([
      ['Laza</b>rus&nbsp;Group', 'Laza</b>rus&nbsp;Group'],
      ['Office&nbsp;121', 'Office&nbsp;121'],
    ]);
  });

  it('of text by paragraphs, in which a line break is a space', async () => {
    const text = 'First.\n\nThe Lazarus\nGroup and Office\n\n121.';
    const { mentions } = await annotate('x', text, 'text', MODEL);
    expect(mentions.map(({ surface }) => surface)).toEqual(['Lazarus\nGroup']);
  });

  it('of one endless line in parts, with the offsets of the whole', async () => {
    const text = `${'word '.repeat(9000)}The Lazarus Group.`;
    const { mentions } = await annotate('x', text, 'text', MODEL);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Lazarus Group']);
  });

  it('and loses or shifts no unit of it', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '&amp;',
      '&#x41;',
      '&bogus',
      'Lazarus Group',
      ' ',
      '💀',
      '<br>',
      'é',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (pieces) => {
        const source = pieces.join('');
        for (const { text, positions } of [...textBlocks(source), ...htmlBlocks(source)]) {
          for (let i = 0; i < text.length; i++) {
            expect(positions[i]).toBeGreaterThanOrEqual(positions[i - 1] ?? 0);
            if (source[positions[i] ?? 0] !== '&' && text[i] !== '\n')
              expect(source[positions[i] ?? 0]).toBe(text[i]);
          }
        }
      }),
    );
  });
});

describe('the command', () => {
  it('annotates lines from standard input and goes on past bad ones', () => {
    const input = [
      '{"id":"a","text":"The Lazarus Group","lang":"en"}',
      'not json',
      '{"id":"b"}',
      '',
      '{"id":"c","text":"nothing"}',
    ].join('\n');
    const { lines, errors, status } = run(['--format', 'jsonl'], input);
    expect(lines.map(({ id, mentions }) => `${id} ${mentions.length}`)).toEqual(['a 1', 'c 0']);
    expect(lines[0]).toMatchObject({
      mentions: [
        {
          start: 4,
          end: 17,
          surface: 'Lazarus Group',
          entity: 'lazarus-group',
          reason: { rule: 'distinct-name' },
        },
      ],
      claims: [],
    });
    expect(errors.trim().split('\n')).toEqual([
      'annotate: line 2: not JSON; expected {"id","text","lang"?}',
      'annotate: line 3: text: expected "text", found undefined',
    ]);
    expect(status).toBe(1);
  });

  it('annotates files and goes on past one that is missing', () => {
    const { lines, errors, status } = run(['no-such.txt', 'assets/sample/article.html']);
    expect(lines.map(({ id }) => id)).toEqual(['assets/sample/article.html']);
    expect(lines[0]?.mentions.length).toBeGreaterThan(30);
    expect(errors).toMatch(/^annotate: no-such\.txt: ENOENT/);
    expect(status).toBe(1);
  });

  it('says what it takes when asked for something else', () => {
    const { errors, status } = run(['--format', 'xml']);
    expect(errors).toContain('unknown format “xml”; the one known is jsonl');
    expect(status).toBe(2);
  });
});

it('the sample article is answered for what the reader asks first', () => {
  const html = readFileSync(resolve(ROOT, 'assets/sample/article.html'), 'utf8');
  expect(html).not.toMatch(/<script src|https?:\/\/(?!schema\.org)/);
});
