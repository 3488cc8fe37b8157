import { decodeHTML } from 'entities';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { TextBlock } from '../../mentions/types';
import { INLINE_ELEMENTS, UNREAD_ELEMENTS } from '../../text/elements';

/** A block together with where each of its UTF-16 units stands in the file. */
export interface LocatedBlock extends TextBlock {
  /** `positions[i]` is the file's offset of `text[i]`; one more entry ends the last unit. */
  positions: Uint32Array;
}

/** A longer run of text is parted at a space: it is no paragraph, and context reaches no further. */
const LONGEST = 20_000;

/** Plain text and Markdown: each paragraph is a block. */
export function textBlocks(text: string): LocatedBlock[] {
  return shortened(paragraphs(text));
}

/** Parts blocks that are too long, and numbers all anew. */
function shortened(blocks: readonly LocatedBlock[]): LocatedBlock[] {
  const all = blocks.flatMap(({ text, positions }) => {
    const parts: Omit<LocatedBlock, 'id'>[] = [];
    for (let from = 0; from < text.length; ) {
      const to = endOfPart(text, from);
      parts.push({ text: text.slice(from, to), positions: positions.subarray(from, to + 1) });
      from = to;
    }
    return parts;
  });
  return all.map((block, id) => ({ id, ...block }));
}

function endOfPart(text: string, from: number): number {
  if (text.length - from <= LONGEST) return text.length;
  const space = text.lastIndexOf(' ', from + LONGEST);
  return space > from ? space : from + LONGEST;
}

function paragraphs(text: string): LocatedBlock[] {
  const blocks: LocatedBlock[] = [];
  for (const match of text.matchAll(/(?:[^\n]|\n(?![ \t]*\n))+/g)) {
    blocks.push(located(blocks.length, match[0], (i) => match.index + i));
  }
  return blocks;
}

function located(id: number, text: string, position: (unit: number) => number): LocatedBlock {
  return {
    id,
    text,
    positions: Uint32Array.from({ length: text.length + 1 }, (_, i) => position(i)),
  };
}

/** HTML: blocks as a browser would show them, with offsets into the source, entities decoded. */
export function htmlBlocks(html: string): LocatedBlock[] {
  const writer = new BlockWriter();
  walk(parse(html, { sourceCodeLocationInfo: true }), html, writer);
  writer.endBlock();
  return shortened(writer.blocks);
}

function walk(node: Tree.Node, html: string, writer: BlockWriter): void {
  if (isText(node)) writeText(node, html, writer);
  else if (!UNREAD_ELEMENTS.has(node.nodeName) && !isHidden(node)) walkElement(node, html, writer);
}

function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

function walkElement(node: Tree.Node, html: string, writer: BlockWriter): void {
  const isBlock = !INLINE_ELEMENTS.has(node.nodeName) && node.nodeName !== 'br';
  if (node.nodeName === 'br') writer.write('\n', [offsetOf(node)]);
  if (isBlock) writer.endBlock();
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, html, writer);
  if (isBlock) writer.endBlock();
}

function isHidden(node: Tree.Node): boolean {
  return (
    'attrs' in node &&
    node.attrs.some(
      ({ name, value }) => name === 'hidden' || (name === 'contenteditable' && value !== 'false'),
    )
  );
}

function offsetOf(node: Tree.Node): number {
  return node.sourceCodeLocation?.startOffset ?? 0;
}

/** Text with its entities decoded; every unit of an entity's value stands where the entity starts. */
function writeText(node: Tree.TextNode, html: string, writer: BlockWriter): void {
  const from = offsetOf(node);
  const raw = html.slice(from, node.sourceCodeLocation?.endOffset ?? from);
  for (const match of raw.matchAll(/&[^;\s&]{1,32};?|[^&]+|&/g)) {
    const value = match[0].startsWith('&') ? decodeHTML(match[0]) : match[0];
    const step = value === match[0] ? 1 : 0;
    writer.write(
      value,
      Array.from({ length: value.length }, (_, i) => from + match.index + i * step),
    );
  }
  writer.end = from + raw.length;
}

class BlockWriter {
  readonly blocks: LocatedBlock[] = [];
  end = 0;
  private text = '';
  private positions: number[] = [];

  write(text: string, positions: readonly number[]): void {
    this.text += text;
    for (const position of positions) this.positions.push(position);
  }

  endBlock(): void {
    if (this.text.trim() !== '') {
      this.blocks.push({
        id: this.blocks.length,
        text: this.text,
        positions: Uint32Array.from([...this.positions, this.end]),
      });
    }
    this.text = '';
    this.positions = [];
  }
}
