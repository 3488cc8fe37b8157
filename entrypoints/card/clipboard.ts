/** Puts text on the clipboard from a click; pages over http have only the older way. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const listener = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', listener, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', listener, { capture: true });
}
