/** What the reader has picked out. */
export interface Picked {
  text: string;
  /** Where it is: its text, or the field that it stands in. */
  anchor: Range | Element;
}

/** The text selected in this frame, in a field too; null if there is none. */
export function pickedText(): Picked | null {
  const field = deepActiveElement();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const { selectionStart, selectionEnd, value } = field;
    const isSecret = field.type === 'password';
    const text = isSecret ? '' : value.slice(selectionStart ?? 0, selectionEnd ?? 0).trim();
    if (text !== '') return { text, anchor: field };
  }
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  if (!selection || text === '' || selection.rangeCount === 0) return null;
  return { text, anchor: selection.getRangeAt(0).cloneRange() };
}

/** A selection that stays for this long is not just being drawn, in ms. */
const SETTLED = 350;
/** Longer selections, in UTF-16 units, are left to the menu. */
const LONGEST = 2000;

/** Calls back with what the reader has selected, once it is settled, until the signal aborts. */
export function watchSelection(settled: (picked: Picked) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const picked = signal.aborted ? null : pickedText();
    if (picked && picked.text.length <= LONGEST) settled(picked);
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLED);
  };
  document.addEventListener('selectionchange', onChange, { signal, passive: true });
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
