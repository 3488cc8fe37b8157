/** Below this luminance, of 0 to 1, a ground is dark. */
const DARK = 0.36;
/** A ground that lets more through than this is seen through. */
const OPAQUE = 0.5;

/** Whether the page's own ground behind a node is light or dark. */
export function pageScheme(node: Node): 'light' | 'dark' {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (!(at instanceof Element)) continue;
    const ground = rgba(getComputedStyle(at).backgroundColor);
    if (ground && ground.alpha > OPAQUE) return ground.luminance < DARK ? 'dark' : 'light';
  }
  // Nothing is painted: the browser's own canvas shows, in the scheme that the page declares.
  const declared = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return declared.includes('dark') && (prefersDark || !declared.includes('light'))
    ? 'dark'
    : 'light';
}

function parentOf(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

/** Computed colours come as `rgb(…)` or `rgba(…)`; other notations are read as unknown. */
function rgba(colour: string): { luminance: number; alpha: number } | null {
  const parts =
    /^rgba?\(([^)]+)\)$/
      .exec(colour)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? [];
  const [red, green, blue, alpha = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { luminance: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255, alpha };
}
