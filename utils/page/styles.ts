/**
 * Gives a closed root of ours its style sheets, whatever the page's security policy says. Firefox before
 * 153 lets no content script adopt sheets; there they become elements, which are ours as well.
 */
export function addStyles(root: ShadowRoot, styles: readonly string[]): void {
  try {
    root.adoptedStyleSheets = styles.map(toSheet);
  } catch {
    root.prepend(...styles.map(toElement));
  }
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Set whole by a script of ours, its text is not held to the page's policy; as a text node it would be. */
function toElement(css: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = css;
  return element;
}
