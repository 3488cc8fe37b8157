/** Where nodes stand to each other, asked through the prototypes as in `tree.ts`. */
const { contains, compareDocumentPosition, getRootNode } = Node.prototype;

/** Whether a node is in a tree, or in a shadow tree inside it. */
export function holds(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(at)) if (contains.call(root, at)) return true;
  return false;
}

/** The host of the shadow tree that a node is in, or null. */
export function hostOf(node: Node): Element | null {
  const root = getRootNode.call(node);
  return root instanceof ShadowRoot ? root.host : null;
}

export function isBefore(a: Node, b: Node): boolean {
  return (compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
