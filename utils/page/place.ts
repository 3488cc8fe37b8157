import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';

const GAP = 8;
/** A card that fits nowhere whole is made this high at least; it scrolls inside. */
const LOWEST = 280;

/** Tells the card's style sheet how much height there is beside the mention. */
const fit = size({
  padding: GAP,
  apply({ availableHeight, elements }) {
    const room = Math.max(LOWEST, availableHeight);
    elements.floating.style.setProperty('--room', `${room}px`);
  },
});

/**
 * Keeps a fixed element beside a range of the page, on the line that matters when the range breaks
 * over two; returns how to stop.
 */
export function placeBeside(anchor: Range | Element, floating: HTMLElement): () => void {
  const start = anchor instanceof Range ? anchor.startContainer : anchor;
  const contextElement = start instanceof Element ? start : start.parentElement;
  const reference = {
    getBoundingClientRect: () => anchor.getBoundingClientRect(),
    getClientRects: () => anchor.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(reference, floating, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: GAP }),
        fit,
        // In a window too low for it the card covers the mention rather than leave the window.
        shift({ padding: GAP, crossAxis: true }),
      ],
    });
    floating.style.left = `${x}px`;
    floating.style.top = `${y}px`;
  };
  return autoUpdate(reference, floating, () => void place());
}

/** Moves a fixed element by so many px, never out of the window. */
export function moveWithin(floating: HTMLElement, dx: number, dy: number): void {
  const { left, top, width, height } = floating.getBoundingClientRect();
  const clamp = (at: number, size: number, room: number): number =>
    Math.max(GAP, Math.min(at, room - size - GAP));
  floating.style.left = `${clamp(left + dx, width, innerWidth)}px`;
  floating.style.top = `${clamp(top + dy, height, innerHeight)}px`;
}
