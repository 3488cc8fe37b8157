/** An element or a text as data, so that a tree can be made of it in any document. */
export type Made = string | { name: string; inside: readonly Made[]; shadow?: readonly Made[] };

/** Makes the tree inside a node. */
export function build(into: Node, all: readonly Made[]): void {
  for (const one of all) {
    if (typeof one === 'string') into.appendChild(document.createTextNode(one));
    else {
      const element = document.createElement(one.name);
      into.appendChild(element);
      build(element, one.inside);
      if (one.shadow) build(element.attachShadow({ mode: 'open' }), one.shadow);
    }
  }
}

/** All that there is in a tree: kinds, names, attributes and texts, shadow trees included. */
export function written(node: Node): string {
  const inside = [...node.childNodes].map(written).join('');
  if (!(node instanceof Element)) return `${node.nodeType}(${node.nodeValue ?? ''}${inside})`;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).join();
  const shadow = node.shadowRoot ? `#${written(node.shadowRoot)}` : '';
  return `${node.localName}[${attributes}](${shadow}${inside})`;
}
