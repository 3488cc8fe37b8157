interface KeyWatch {
  isOpen(): boolean;
  /** The keyboard has opened the card, so that the next Enter is meant for it. */
  isByKey(): boolean;
  close(): void;
  /** The keyboard wants into the open card. */
  enter(): void;
}

/** Escape closes an open card, Enter goes into it; without an open card no key is looked at. */
export function watchKeys(watch: KeyWatch, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!watch.isOpen() || !event.isTrusted || event.isComposing) return;
      if (event.key === 'Escape') {
        // One Escape, one effect: the page's own dialog stays open.
        event.stopImmediatePropagation();
        event.preventDefault();
        watch.close();
      } else if (
        event.key === 'Enter' &&
        (isIdle(event) || (watch.isByKey() && !isTyping(event)))
      ) {
        event.preventDefault();
        event.stopImmediatePropagation();
        watch.enter();
      }
    },
    { signal, capture: true },
  );
}

/** Enter belongs to the page wherever it could mean something there. */
function isIdle(event: Event): boolean {
  return event.target === document.body || event.target === document.documentElement;
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
