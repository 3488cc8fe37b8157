import type { ComponentChildren } from 'preact';

interface CardFrameProps {
  /** Inside a page of ours: fills its place, without frame and shadow. */
  embedded?: boolean | undefined;
  /** The id of the element that names the card, or the name itself. */
  labelledBy?: string;
  label?: string;
  children: ComponentChildren;
}

/** The card's outer element: a dialog over a foreign page, a section in our own. */
export function CardFrame({ embedded, labelledBy, label, children }: CardFrameProps) {
  const names = { 'aria-labelledby': labelledBy, 'aria-label': label };
  return embedded ? (
    <section class="card embedded" {...names}>
      {children}
    </section>
  ) : (
    <dialog class="card" open tabIndex={-1} {...names}>
      {children}
    </dialog>
  );
}
