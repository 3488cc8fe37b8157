interface KeyWatch {
  isOpen(): boolean;
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
      } else if (event.key === 'Enter' && isIdle(event)) {
        event.preventDefault();
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
