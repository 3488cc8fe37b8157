import type { MayName } from '../text/joint';
import { type PlacedText, paragraphs } from '../text/paragraphs';
import { runsOf } from './laidOut';
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
  const written = paragraphs(runsOf(content), mayName);
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
