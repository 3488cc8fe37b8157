import type { Picked } from '../../utils/page/selection';
import { addStyles } from '../../utils/page/styles';
import { vanishWithScript } from '../../utils/page/vanish';
import type { Lookup } from './lookup';

const GAP = 6;
const SIZE = 28;

/** A small button beside selected text; returns how to show it at a selection. It goes with the selection. */
export function lookupButton(lookup: Lookup, signal: AbortSignal): (picked: Picked) => void {
  const button = makeButton();
  document.addEventListener('selectionchange', button.hide, { signal, passive: true });
  addEventListener('scroll', button.hide, { signal, capture: true, passive: true });
  signal.addEventListener('abort', button.hide);
  return (picked) => button.show(picked, () => void lookup.show(picked));
}

interface LookupButton {
  show(picked: Picked, onClick: () => void): void;
  hide(): void;
}

/** In a closed root of its own, made with the first selection that wants it. */
function makeButton(): LookupButton {
  let host: HTMLElement | undefined;
  let pressed = (): void => undefined;
  let settle = (): void => undefined;
  const hide = (): void => {
    settle();
    host?.remove();
  };
  const button = once(() => {
    const made = document.createElement('button');
    made.type = 'button';
    made.ariaLabel = 'Sourcelight';
    made.title = 'Sourcelight';
    made.append(document.createElement('i'));
    // Pressing must not take the selection away before it is looked up.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      hide();
      pressed();
    });
    return made;
  });
  return {
    show({ anchor }, onClick) {
      pressed = onClick;
      host ??= hostOf(button());
      const { right, bottom } =
        [...anchor.getClientRects()].at(-1) ?? anchor.getBoundingClientRect();
      const within = (at: number, room: number): string =>
        `${Math.max(GAP, Math.min(at + GAP, room - SIZE - GAP))}px`;
      button().style.left = within(right, innerWidth);
      button().style.top = within(bottom, innerHeight);
      document.documentElement.append(host);
      settle();
      if (import.meta.env.FIREFOX) settle = vanishWithScript(button());
    },
    hide,
  };
}

function hostOf(button: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(button);
  addStyles(root, [STYLE]);
  return host;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The extension's own sign: a light over lines. */
const STYLE = `
:host { all: initial !important; position: absolute !important; z-index: 2147483647 !important; }
@media print { :host { display: none !important; } }
button { position: fixed; width: ${SIZE}px; height: ${SIZE}px; padding: 0; border: 1px solid #8b8576; border-radius: 8px;
  background: #1d1b16; cursor: pointer; box-shadow: 0 1px 4px #0004; display: grid; place-items: center; }
button:focus-visible { outline: 2px solid #b97416; outline-offset: 1px; }
i { width: 14px; height: 14px; border-radius: 50%; background: #f0bf72; }`;
