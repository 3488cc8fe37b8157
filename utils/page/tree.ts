/**
 * Reading the page's tree through the prototypes. A form's own properties can be shadowed by its fields:
 * with `<button name="parentNode">` inside it, `form.parentNode` is the button, and a loop upwards never
 * ends. Each is marked as pure, so that a script is built without those that it does not use.
 */
export const parentOf = /* @__PURE__ */ getter(Node.prototype, 'parentNode');
export const firstChildOf = /* @__PURE__ */ getter(Node.prototype, 'firstChild');
export const nextSiblingOf = /* @__PURE__ */ getter(Node.prototype, 'nextSibling');
export const isInPage = /* @__PURE__ */ getter(Node.prototype, 'isConnected');
/** The text that an element shows, as the browser puts it together. */
export const shownText = /* @__PURE__ */ getter(HTMLElement.prototype, 'innerText');
const localNameOf = /* @__PURE__ */ getter(Element.prototype, 'localName');
const shadowRootOf = /* @__PURE__ */ getter(Element.prototype, 'shadowRoot');
const { matches: isMatch, getElementsByTagName } = Element.prototype;

/** The browser's own way to a property; what it gives is what the standard says. */
function getter<N extends Node, K extends keyof N>(prototype: N, name: K): (node: N) => N[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as N[K];
}

/** How many elements are inside one. */
export function countInside(element: Element): number {
  return getElementsByTagName.call(element, '*').length;
}

/** The parent, or a shadow root's host: the way up to the document. */
export function upwards(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : parentOf(node);
}

/** Lower-case in HTML, as written in XML; empty for what is no element. */
export function nameOf(node: Node): string {
  return node instanceof Element ? localNameOf(node) : '';
}

export function matches(element: Element, selector: string): boolean {
  return isMatch.call(element, selector);
}

/** The open shadow root of a node. */
export function shadowOf(node: Node): ShadowRoot | null {
  return node instanceof Element ? shadowRootOf(node) : null;
}
