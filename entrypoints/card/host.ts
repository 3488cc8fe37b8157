import { addStyles } from '../../utils/page/styles';
import { vanishWithScript } from '../../utils/page/vanish';

/** The element that carries cards on a foreign page. */
export interface CardHost {
  show(): void;
  hide(): void;
  remove(): void;
}

export interface CardPlaceholder {
  host: CardHost;
  /** Where cards are drawn. */
  frame: HTMLElement;
  /** Tells a screen reader. */
  say(text: string): void;
}

/** Long enough for a screen reader to have seen the region, in ms. */
const SOON = 100;

/**
 * The page's style sheets can reach the host but not into its shadow; important rules inside win over
 * theirs. As a popover it stands in the top layer, above whatever z-index the page uses.
 */
const HOST_STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; overflow: visible !important; pointer-events: none !important; }
.sl { position: fixed; top: 0; left: 0; width: max-content; pointer-events: auto; }
.announcement { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print { .sl { display: none; } }`;

/** Makes the host with a closed root; nothing is attached to the page before `show`. */
export function createHost(styles: readonly string[], lang: string): CardPlaceholder {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  frame.className = 'sl';
  frame.lang = lang;
  frame.dir = 'ltr';
  const status = document.createElement('div');
  status.className = 'announcement';
  status.role = 'status';
  status.lang = lang;
  root.append(frame, status);
  addStyles(root, [HOST_STYLE, ...styles]);
  keepKeysInside(frame);
  let settle = (): void => undefined;
  const show = (): void => {
    settle();
    if (import.meta.env.FIREFOX) settle = vanishWithScript(frame);
    if (!element.isConnected) document.documentElement.append(element);
    // Where the page zooms its root, we are not zoomed along.
    const { currentCSSZoom = 1 } = document.documentElement as { currentCSSZoom?: number };
    frame.style.setProperty('zoom', String(1 / currentCSSZoom));
    if (typeof element.showPopover !== 'function') return;
    element.popover = 'manual';
    if (!element.matches(':popover-open')) element.showPopover();
  };
  // A region that comes into the page with its text in it is not read out.
  const say = (text: string): void => {
    status.textContent = '';
    setTimeout(() => {
      status.textContent = text;
    }, SOON);
  };
  const remove = (): void => {
    settle();
    element.remove();
  };
  return { host: { show, hide: remove, remove }, frame, say };
}

/** Keys pressed in the card must not trigger the page's shortcuts. */
function keepKeysInside(frame: HTMLElement): void {
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    frame.addEventListener(type, (event) => event.stopPropagation());
  }
}
