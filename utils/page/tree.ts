/**
 * Reading the page's tree through the prototypes. A form's own properties can be shadowed by its fields:
 * with `<button name="parentNode">` inside it, `form.parentNode` is the button, and a loop upwards never
 * ends.
 */
const getParentNode = getter(Node.prototype, 'parentNode');
const getFirstChild = getter(Node.prototype, 'firstChild');
const getNextSibling = getter(Node.prototype, 'nextSibling');
const getInnerText = getter(HTMLElement.prototype, 'innerText');
const getIsConnected = getter(Node.prototype, 'isConnected');
const getLocalName = getter(Element.prototype, 'localName');
const getShadowRoot = getter(Element.prototype, 'shadowRoot');
const { matches: isMatch, getElementsByTagName } = Element.prototype;

function getter(prototype: object, name: string): (() => unknown) | undefined {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get;
}

export function parentOf(node: Node): Node | null {
  return asNode(getParentNode?.call(node));
}

export function firstChildOf(node: Node): Node | null {
  return asNode(getFirstChild?.call(node));
}

export function nextSiblingOf(node: Node): Node | null {
  return asNode(getNextSibling?.call(node));
}

function asNode(found: unknown): Node | null {
  return found instanceof Node ? found : null;
}

/** The text that an element shows, as the browser puts it together. */
export function shownText(element: HTMLElement): string {
  return String(getInnerText?.call(element));
}

/** How many elements are inside one. */
export function countInside(element: Element): number {
  return getElementsByTagName.call(element, '*').length;
}

/** The parent, or a shadow root's host: the way up to the document. */
export function upwards(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : parentOf(node);
}

export function isInPage(node: Node): boolean {
  return getIsConnected?.call(node) === true;
}

/** Lower-case in HTML, as written in XML; empty for what is no element. */
export function nameOf(node: Node): string {
  return node instanceof Element ? String(getLocalName?.call(node)) : '';
}

export function matches(element: Element, selector: string): boolean {
  return isMatch.call(element, selector);
}

/** The open shadow root of a node. */
export function shadowOf(node: Node): ShadowRoot | null {
  const shadow = node instanceof Element ? getShadowRoot?.call(node) : null;
  return shadow instanceof ShadowRoot ? shadow : null;
}
