import { deepActiveElement } from './active';

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
