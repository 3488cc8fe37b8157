import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { collectBlocks, type PageBlock } from '../../utils/page/collect';
import { toRange } from '../../utils/page/range';

afterEach(() => document.body.replaceChildren());

/** A paragraph whose text stands in so many nodes, each a level deeper or not. */
function paragraph(parts: readonly { text: string; bold: boolean }[]): PageBlock | undefined {
  const element = document.createElement('p');
  for (const { text, bold } of parts) {
    const holder = bold ? element.appendChild(document.createElement('b')) : element;
    holder.append(document.createTextNode(text));
  }
  document.body.replaceChildren(element);
  return [...collectBlocks(document.body)][0];
}

function block(...parts: string[]): PageBlock {
  const found = paragraph(parts.map((text, i) => ({ text, bold: i % 2 === 1 })));
  if (!found) throw new Error('no block');
  return found;
}

describe('a range', () => {
  it('spans the text nodes that a name is spread over', () => {
    const read = block('The ', 'Laza', 'rus Group');
    expect(read.text).toBe('The Lazarus Group');
    expect(toRange(read, 4, 17)?.toString()).toBe('Lazarus Group');
  });

  it.each([
    ['shortened to a beginning of itself', 'The'],
    ['emptied', ''],
    ['replaced', 'Another text altogether'],
    ['lengthened', 'The Lazarus Group and others'],
  ])('is refused when its text was %s', (_how, now) => {
    const read = block('The Lazarus Group');
    const [node] = read.nodes;
    if (node) node.data = now;
    expect(toRange(read, 4, 17)).toBeNull();
  });

  it('is refused when a node in its middle was emptied', () => {
    const read = block('La', 'za', 'rus');
    const middle = read.nodes[1];
    if (middle) middle.data = '';
    expect(toRange(read, 0, 7)).toBeNull();
  });

  it('ends with the text before a line break that no node holds', () => {
    const element = document.createElement('p');
    element.append('Bybit', document.createElement('br'));
    document.body.replaceChildren(element);
    const [read] = collectBlocks(document.body);
    expect(read?.text).toBe('Bybit\n');
    expect(read && toRange(read, 0, 6)?.toString()).toBe('Bybit');
  });

  it('begins with the text after a line break that no node holds', () => {
    const element = document.createElement('p');
    element.append('', document.createElement('br'), 'Bybit');
    document.body.replaceChildren(element);
    const [read] = collectBlocks(document.body);
    expect(read?.text).toBe('\nBybit');
    expect(read && toRange(read, 0, 3)?.toString()).toBe('By');
  });

  it('is refused when its text has left the page', () => {
    const read = block('Bybit');
    document.body.replaceChildren();
    expect(toRange(read, 0, 5)).toBeNull();
  });

  it('says exactly what the block says, wherever nodes begin and end', () => {
    const part = fc.record({ text: fc.string({ minLength: 1, maxLength: 8 }), bold: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const read = paragraph(parts);
          if (!read) return;
          expect(read.text).toBe(parts.map(({ text }) => text).join(''));
          const start = a % read.text.length;
          const end = start + 1 + (b % (read.text.length - start));
          expect(toRange(read, start, end)?.toString()).toBe(read.text.slice(start, end));
        },
      ),
    );
  });
});

describe('one endless text', () => {
  const words = `${'word '.repeat(30_000)}Lazarus Group`;

  it('is read in parts between words, and ranges of each say what it says', () => {
    document.body.replaceChildren(words);
    const parts = [...collectBlocks(document.body)];
    expect(parts.map(({ text }) => text).join('')).toBe(words);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBe(50_000);
    for (const part of parts) {
      expect(part.text).toMatch(/^ ?(?:word|Lazarus)/);
      expect(toRange(part, 1, 10)?.toString()).toBe(part.text.slice(1, 10));
    }
    const [last] = parts.slice(-1);
    if (!last) throw new Error('no part');
    const at = last.text.indexOf('Lazarus');
    expect(toRange(last, at, at + 13)?.toString()).toBe('Lazarus Group');
  });

  it('is read whole where it has no spaces', () => {
    const data = '\u{1f512}'.repeat(60_000);
    document.body.replaceChildren(data);
    expect([...collectBlocks(document.body)].map(({ text }) => text).join('')).toBe(data);
  });

  it('gives no range when it was changed since', () => {
    document.body.replaceChildren(words);
    const [, second] = collectBlocks(document.body);
    if (!second) throw new Error('no part');
    document.body.prepend('');
    const [text] = second.nodes;
    text?.insertData(0, 'x');
    expect(toRange(second, 10, 20)).toBeNull();
  });
});
