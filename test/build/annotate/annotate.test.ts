import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../utils/build/annotate/annotate';
import { placeOf } from '../../../utils/build/annotate/blocks';
import { htmlBlocks } from '../../../utils/build/annotate/htmlBlocks';
import { textBlocks } from '../../../utils/build/annotate/textBlocks';
import { MODEL } from '../../mentions/tiny';

const ROOT = resolve(import.meta.dirname, '../../..');

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

  it('by paragraphs also where lines end as on Windows', async () => {
    const text = 'First.\r\n\r\nThe Lazarus\r\nGroup and Office\r\n\r\n121.';
    const { mentions } = await annotate('x', text, 'text', MODEL);
    expect(mentions.map(({ surface }) => surface)).toEqual(['Lazarus\r\nGroup']);
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
        for (const block of [...textBlocks(source), ...htmlBlocks(source)]) {
          for (let i = 0; i < block.text.length; i++) {
            const place = placeOf(block, i);
            expect(place).toBeGreaterThanOrEqual(i === 0 ? 0 : placeOf(block, i - 1));
            if (source[place] !== '&' && block.text[i] !== '\n')
              expect(source[place]).toBe(block.text[i]);
          }
        }
      }),
    );
  });
});

it('the sample article is answered for what the reader asks first', () => {
  const html = readFileSync(resolve(ROOT, 'assets/sample/article.html'), 'utf8');
  expect(html).not.toMatch(/<script src|https?:\/\/(?!schema\.org)/);
});
