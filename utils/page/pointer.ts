/** What the reader does with pointer and keys, as plain calls. */
export interface PointerWatch {
  /** The pointer is at this point of the viewport; at most once a frame. */
  point(x: number, y: number): void;
  /** A click or tap that the page's own controls have no part in. */
  tap(x: number, y: number): void;
  /** The pointer has left the window. */
  leave(): void;
}

const CONTROLS =
  'a[href],button,input,select,textarea,label,summary,option,[role="button"],[role="link"],[onclick]';

/**
 * Listens without ever holding up or cancelling an event of the page; stops with the signal. Returns how to be told at
 * once where the pointer is, if it has moved since: on a busy page a timer comes before the next frame.
 */
export function watchPointer(watch: PointerWatch, signal: AbortSignal): () => void {
  const options = { signal, capture: true, passive: true };
  let latest: PointerEvent | null = null;
  const tell = (): void => {
    if (latest && !signal.aborted) watch.point(latest.clientX, latest.clientY);
    latest = null;
  };
  addEventListener(
    'pointermove',
    (event) => {
      // Only what a person did: a page's script must not be able to open cards.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      if (latest === null) requestAnimationFrame(tell);
      latest = event;
    },
    options,
  );
  addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && event.detail > 0 && !hitsControl(event) && !hasSelection()) {
        watch.tap(event.clientX, event.clientY);
      }
    },
    options,
  );
  document.addEventListener(
    'pointerleave',
    // Capturing, the leaves of all elements come by here; only the document's own means the window.
    (event) => event.isTrusted && event.target === document && watch.leave(),
    options,
  );
  return tell;
}

/** Calls back at the first signs that somebody reads the page, once for each kind of them. */
export function watchReader(reads: () => void, signal: AbortSignal): void {
  const options = { signal, capture: true, passive: true, once: true };
  for (const sign of SIGNS) addEventListener(sign, reads, options);
}

const SIGNS = ['pointermove', 'pointerdown', 'scroll', 'keydown'];

/** A mention inside a link stays a link. */
function hitsControl(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(CONTROLS) !== null;
}

function hasSelection(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
