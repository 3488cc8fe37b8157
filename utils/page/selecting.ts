import { deepActiveElement } from './active';

/** A selection that stays for this long is not just being drawn, in ms. */
const SETTLED = 350;
/** Longer selections, in UTF-16 units, are left to the menu. */
const LONGEST = 2000;

/**
 * Calls back with what the reader has selected in the page, once it is settled, until the signal aborts. Where it
 * stands is asked where that matters (`pickedText`), and not in every page.
 */
export function watchSelecting(settled: (text: string) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const text = signal.aborted ? '' : selected();
    if (text.length <= LONGEST) settled(text);
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  };
  document.addEventListener('selectionchange', onChange, { signal, passive: true });
}

/** Firefox does not count what is selected in a field. */
function selected(): string {
  const { type, value, selectionStart, selectionEnd } = Object(deepActiveElement());
  return type !== 'password' && selectionEnd > selectionStart
    ? String(value).slice(selectionStart, selectionEnd)
    : String(getSelection());
}
