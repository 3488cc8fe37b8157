import type { MayName } from '../text/joint';
import { type LaidOutText, type PlacedText, paragraphs } from '../text/paragraphs';
import { type PDFPageProxy, TextLayer } from './library';

/**
 * Lays a page's text over its picture, a paragraph an element, so that the code that reads web pages
 * reads it as text and finds its places again. Returns whether there is any.
 */
export async function layText(
  page: PDFPageProxy,
  layer: HTMLElement,
  mayName: MayName,
): Promise<boolean> {
  const content = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const drawn = new TextLayer({ textContentSource: content, container: layer, viewport });
  await drawn.render();
  const runs = content.items.flatMap((item) =>
    'str' in item ? [laidOut(item, content.styles[item.fontName]?.vertical === true)] : [],
  );
  const written = paragraphs(runs, mayName);
  // Turned pages have their text laid out upright, and then turned.
  const isTurned = viewport.rotation % 180 !== 0;
  const [width, height] = isTurned
    ? [viewport.height, viewport.width]
    : [viewport.width, viewport.height];
  layer.style.width = `calc(var(--scale) * ${width}px)`;
  layer.style.height = `calc(var(--scale) * ${height}px)`;
  if (content.lang) layer.lang = content.lang;
  layer.replaceChildren(...written.flatMap((one) => ['\n', paragraph(one, drawn.textDivs)]));
  return written.length > 0;
}

/** The part of a text item of pdf.js that we look at; `transform` takes its font's unit to the page. */
interface TextItem {
  str: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
}

function laidOut({ str, transform, width, hasEOL }: TextItem, isVertical: boolean): LaidOutText {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = Math.atan2(b, a) + (isVertical ? Math.PI / 2 : 0);
  return { text: str, x, y, width, height: Math.hypot(c, d), angle, endsLine: hasEOL };
}

/** pdf.js has made an element for each run, in the same order, placed and stretched; its text is ours. */
function paragraph(placed: readonly PlacedText[], elements: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('p');
  placed.forEach(({ at, text, runsOn }, i) => {
    const run = elements[at];
    if (!run) return;
    run.removeAttribute('role');
    run.textContent = text;
    // Elements that are placed freely are read as set apart; what is inside them is not.
    if (runsOn || placed[i - 1]?.runsOn) run.replaceChildren(inline(text));
    element.append(run);
  });
  return element;
}

function inline(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'run';
  element.textContent = text;
  return element;
}
