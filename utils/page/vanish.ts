/** How long what is shown outlives its script, and how often that is put off, in ms. */
const LIFE = 5000;
const BEAT = 1500;

/**
 * Lets an element vanish soon after its script has ended. Firefox ends scripts without a word when their
 * extension goes, and nobody is left to take away what they show. Returns how to stop.
 */
export function vanishWithScript(element: HTMLElement): () => void {
  const end = element.animate([{ visibility: 'hidden' }], { delay: LIFE, fill: 'forwards' });
  const beat = setInterval(() => {
    end.currentTime = 0;
  }, BEAT);
  return () => {
    clearInterval(beat);
    end.cancel();
  };
}
