import { decodeHTML } from 'entities';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { INLINE_ELEMENTS, UNREAD_ELEMENTS } from '../../text/elements';
import { type LocatedBlock, shortened } from './blocks';

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
  if (node.nodeName === 'br') writer.write('\n', offsetOf(node), 0);
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
    writer.write(value, from + match.index, value === match[0] ? 1 : 0);
  }
  writer.end = from + raw.length;
}

class BlockWriter {
  readonly blocks: Omit<LocatedBlock, 'id'>[] = [];
  end = 0;
  private text = '';
  private places: number[] = [];

  /** Adds a text whose units stand `step` apart in the file. */
  write(text: string, place: number, step: number): void {
    this.text += text;
    for (let i = 0; i < text.length; i++) this.places.push(place + i * step);
  }

  endBlock(): void {
    if (this.text.trim() !== '') {
      this.places.push(this.end);
      this.blocks.push({ text: this.text, places: Uint32Array.from(this.places) });
    }
    this.text = '';
    this.places = [];
  }
}
